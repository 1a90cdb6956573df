/** The rules tried on every customer: who would be treated otherwise, opened to the reasons. */
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { Broken } from '../../ui/states.tsx'
import { useDecisionText } from '../orders/decision-text.ts'
import { useDecisionWords } from '../orders/decision-words.ts'
import type { Rule } from './credit-queries.ts'
import { usePolicyWords } from './policy-words.ts'

export function DryRunPanel({ rules }: { readonly rules: readonly Rule[] }) {
  const { t } = usePolicyWords()
  const trying = useMutation({
    mutationFn: () => told(api.POST('/api/v1/credit-policies/dry-run', { body: { rules: [...rules] } })),
  })
  return (
    <section className="panel" aria-label={t('try')} aria-busy={trying.isPending}>
      <header>
        <button type="button" className="btn" disabled={trying.isPending} onClick={() => trying.mutate()}>
          {t('try')}
        </button>
      </header>
      {trying.error ? <Broken error={trying.error} /> : null}
      {trying.data ? <Tried {...trying.data} /> : null}
    </section>
  )
}

type Answer = Awaited<ReturnType<typeof tried>>
const tried = (rules: Rule[]) => told(api.POST('/api/v1/credit-policies/dry-run', { body: { rules } }))

function Tried({ customers, held_now: now, held_then: then, changed, changed_count: count }: Answer) {
  const { t } = usePolicyWords()
  return (
    <div className="pad" role="status">
      <p className="b">{t('tried', { then, now, all: customers })}</p>
      <p className="m2">{count === 0 ? t('changedNone') : t('changed', { count })}</p>
      {changed.map(each => (
        <Changed key={each.customer} {...each} />
      ))}
      {count > changed.length ? <p className="m sm">{t('changedFirst', { count: changed.length })}</p> : null}
    </div>
  )
}

const stopped = ['hold', 'needs_approval']

function Changed({ customer, name, now, tried: then, why }: Answer['changed'][number]) {
  const { t } = usePolicyWords()
  const words = useDecisionWords()
  const text = useDecisionText()
  const reason = why.map(text.why).join(words.t('and'))
  return (
    <details className="triedon">
      <summary>
        <span className="cut">{name}</span>
        <span className={`nw ${stopped.includes(then) ? 'stop' : 'ok'}`}>
          {words.t(`verdict ${now}`)} → {words.t(`verdict ${then}`)}
        </span>
      </summary>
      <p className="m2">
        {stopped.includes(then) || reason === '' ? reason : t('wasFreed', { why: reason })}{' '}
        <Link className="link" to="/customers/$code" params={{ code: customer }} search={{}}>
          {customer}
        </Link>
      </p>
    </details>
  )
}

/** What may be out on account at all, against what is: part by part, with what it rests on; rewritten beside its preview. */
import { Link, useSearch } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { keptIn, useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { BudgetBasis, BudgetVersions } from './BudgetBasis.tsx'
import { BudgetBehind } from './BudgetBehind.tsx'
import { BudgetForm } from './BudgetForm.tsx'
import { BudgetTable } from './BudgetTable.tsx'
import { type BudgetDraft, draftOf, isBudgetDraft } from './budget-draft.ts'
import type { Budget, Budgets, BudgetUse } from './budget-queries.ts'
import { useBudgets } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'
import { usePolicies } from './credit-queries.ts'
import { overtakenBy, versionOf } from './Overtaken.tsx'
import './credit.css'

export function BudgetPage() {
  const { t } = useBudgetWords()
  const { isPast } = useAsOf()
  const { data, error, refetch } = useBudgets()
  const mayWrite = useMay()('set-credit-policy') && !isPast
  const kept = useDraft('credit budget')
  const draft = mayWrite ? keptIn(kept.typed.draft, isBudgetDraft) : undefined
  const write = (written: BudgetDraft) => kept.type('draft', JSON.stringify(written))
  const newest = data?.budgets[0]
  const begin = () => {
    kept.type('over', versionOf(newest))
    write(draftOf(inForce))
  }
  const inForce = data?.budgets.find(({ version }) => version === data.in_force)
  return (
    <>
      <SectionNav of="credit" />
      <div className="ph">
        <h1>{t('title')}</h1>
        {data ? <span className="m2 wide-only">{t('sub', { currency: data.currency })}</span> : null}
        <span className="sp" />
        {data && mayWrite ? (
          <button
            type="button"
            className={draft ? 'btn' : 'btn p'}
            onClick={() => (draft ? kept.forget() : begin())}
          >
            {t(draft ? 'leave' : inForce ? 'change' : 'make')}
          </button>
        ) : null}
      </div>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={8} />}
      {data && draft ? (
        <BudgetForm
          {...{ draft, kept }}
          newest={overtakenBy(newest, kept.typed.over)}
          places={data}
          onDraft={write}
        />
      ) : null}
      {data && !draft ? <Standing budgets={data} inForce={inForce} /> : null}
    </>
  )
}

interface StandingProps {
  readonly budgets: Budgets
  readonly inForce: Budget | undefined
}

function Standing({ budgets, inForce }: StandingProps) {
  const { t } = useBudgetWords()
  const { part } = useSearch({ from: '/credit/budget' })
  const { use } = budgets
  const row = part === undefined || part === 'all' ? undefined : (use.parts[Number(part)] ?? use.rest)
  const name = row ? [row.region, row.tier].filter(Boolean).join(' · ') || t('rest') : t('total')
  return (
    <div className={inForce ? 'policywork' : undefined}>
      <div className="stack gap16">
        {inForce ? <Warned use={use} budget={inForce} /> : <p className="say">{t('none')}</p>}
        <section className="panel" aria-label={t('useTitle')}>
          <header>
            <h2>{t('useTitle')}</h2>
          </header>
          <BudgetTable use={use} label={t('useTitle')} opens />
        </section>
        {part === undefined ? null : (
          <BudgetBehind part={part === 'all' ? undefined : Number(part)} name={name} />
        )}
      </div>
      {inForce ? (
        <div className="stack gap16">
          <BudgetBasis budget={inForce} />
          <BudgetVersions {...budgets} />
        </div>
      ) : null}
    </div>
  )
}

function Warned({ use, budget }: { readonly use: BudgetUse; readonly budget: Budget }) {
  const { t } = useBudgetWords()
  const { data } = usePolicies()
  const policy = data && [...data.policies, ...data.ready].find(({ key }) => key === data.in_force)
  const isRead = policy?.rules.some(({ rule, effect }) => rule === 'budget-used' && effect !== 'off') ?? true
  const { cash, reserve } = budget.inputs
  return (
    <>
      {use.short === null ? null : (
        <p className="say bad" role="status">
          {t(`short ${use.short}`, {
            ...{ left: amountText(use.total.left ?? '0'), floor: amountText(budget.floor ?? '0') },
            ...{ cash: amountText(cash), reserve: amountText(reserve) },
          })}
        </p>
      )}
      {isRead ? null : (
        <p className="say">
          {t('noRule')}{' '}
          <Link className="link" to="/credit/policy" search={{}}>
            {t('toPolicy')}
          </Link>
        </p>
      )}
    </>
  )
}

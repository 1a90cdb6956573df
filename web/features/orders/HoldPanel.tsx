/** One held order: why, the arithmetic, the rules, what would free it, the largest that passes, and its release. */
import { Link } from '@tanstack/react-router'
import { useMay, useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Icon } from '../../ui/icons.tsx'
import { momentText } from '../../ui/moments.ts'
import { useAsOf } from '../frame/as-of.ts'
import { Arithmetic } from './Arithmetic.tsx'
import { stops, useDecisionText } from './decision-text.ts'
import { useHoldWords } from './hold-words.ts'
import { OrderLines } from './OrderLines.tsx'
import type { HeldOrder } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import { ReleaseForm } from './ReleaseForm.tsx'
import { RulesTable } from './RulesTable.tsx'
import { WayOut } from './WayOut.tsx'

export function HoldPanel({ held, onClose }: { readonly held: HeldOrder; onClose(): void }) {
  const { t } = useHoldWords()
  const words = useOrderWords()
  const { number, customer, name, decision, amount, currency } = held
  return (
    <section className="panel lined hold" aria-label={number}>
      <header>
        <h2>
          <Link className="open" to="/orders/$number" params={{ number }} search={{}}>
            {number}
          </Link>
        </h2>
        <Link className="open m2 cut" to="/customers/$code" params={{ code: customer }} search={{}}>
          {name}
        </Link>
        <span className="sp" />
        <span className="tag stop">
          <Icon name="lock" />
          {words.t('held')}
        </span>
        <button type="button" className="btn q" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
          <kbd>Esc</kbd>
        </button>
      </header>
      <Reason held={held} />
      <Arithmetic {...{ customer, decision, amount, currency }} />
      <RulesTable {...{ decision, customer }} />
      <WayOut held={held} />
      <Largest held={held} />
      <OrderLines number={number} isTitled />
      <Release held={held} />
    </section>
  )
}

function Reason({ held: { decision, since } }: { readonly held: HeldOrder }) {
  const { t } = useHoldWords()
  const { company } = useSession()
  const text = useDecisionText()
  const stopping = decision.trace.filter(stops)
  return (
    <div className="whyheld">
      <p>
        <b>{t('whyHeld')}</b>{' '}
        {stopping.length === 0 ? (
          <span className="ok">{t('passesNow')}</span>
        ) : (
          <span className="stop">{text.whyAll(decision)}</span>
        )}
      </p>
      <p className="sm m">
        {text.policy(decision.policy)} · {t('decided')}
        {since === null ? null : ` · ${t('heldSince', { at: momentText(since, company.zone) })}`}
      </p>
    </div>
  )
}

function Largest({ held: { decision, amount, currency } }: { readonly held: HeldOrder }) {
  const { t } = useHoldWords()
  const { company } = useSession()
  const code = currency === company.currency ? '' : `${currency} `
  const { max_amount: most } = decision
  return (
    <h3 className="sec">
      {t('largest')}{' '}
      {most === null ? (
        <span className="m">{t('largestAny')}</span>
      ) : (
        <>
          <b className={/[1-9]/.test(most) ? 'ok' : 'stop'}>
            {code}
            {amountText(most)}
          </b>
          <span className="m">{t('largestOf', { amount: amountText(amount) })}</span>
        </>
      )}
    </h3>
  )
}

function Release({ held: { number, amount, currency } }: { readonly held: HeldOrder }) {
  const { t } = useHoldWords()
  const may = useMay()
  const { isPast } = useAsOf()
  if (isPast) return null
  if (!may('request')) return <p className="decide m2">{t('noRight')}</p>
  return <ReleaseForm key={number} {...{ number, amount, currency }} />
}

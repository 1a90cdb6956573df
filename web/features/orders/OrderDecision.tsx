import { Link } from '@tanstack/react-router'
import { Arithmetic } from './Arithmetic.tsx'
import { stops, useDecisionText } from './decision-text.ts'
import { LossLine } from './LossLine.tsx'
import { type OrderSheet, useLot } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import { RationedNote } from './RationedNote.tsx'
import { RulesTable } from './RulesTable.tsx'

/** What was decided, on the figures of then. */
export function OrderDecision({ order }: { readonly order: OrderSheet }) {
  const { t } = useOrderWords()
  const text = useDecisionText()
  const { decision, number, customer, amount, currency, status } = order
  return (
    <section className="panel lined" aria-label={t('decision')}>
      <header>
        <h2>{t('decision')}</h2>
        {decision ? <span className="m cut">{text.policy(decision.policy)}</span> : null}
      </header>
      {status === 'open' || status === 'held' ? <Rationed number={number} /> : null}
      {decision ? (
        <>
          <div className="whyheld">
            {decision.trace.filter(stops).map(entry => (
              <p key={`${entry.rule} ${entry.group} ${entry.part?.of}`} className="stop">
                {text.why(entry)}
              </p>
            ))}
            {decision.loss ? <LossLine loss={decision.loss} customer={customer} /> : null}
            <p className="sm m">
              {t('stored')}
              {order.approved_on === null ? null : ` · ${t('approvedOn', { day: order.approved_on })}`}
            </p>
          </div>
          {status === 'held' ? <Arithmetic {...{ customer, decision, amount, currency }} /> : null}
          <RulesTable {...{ decision, customer }} />
        </>
      ) : (
        <p className="pad t m2">{t('noDecision')}</p>
      )}
      {status === 'held' ? (
        <p className="pad t">
          <Link className="btn" to="/orders/holds" search={{ order: number }}>
            {t('toHold')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

/** Nothing where nothing is rationed, or the order has no rest to ship. */
function Rationed({ number }: { readonly number: string }) {
  const { data } = useLot(number, false)
  return data ? <RationedNote rationing={data.rationing} /> : null
}

import { amountText, isZero } from '../../ui/amount.tsx'
import { scaled } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import { Arithmetic } from './Arithmetic.tsx'
import { type Decision, stops, useDecisionText } from './decision-text.ts'
import { LossLine } from './LossLine.tsx'
import { useOrderWords } from './order-words.ts'
import { RulesTable } from './RulesTable.tsx'

interface CheckPanelProps {
  readonly decision: Decision | undefined
  readonly customer: string
  readonly amount: string
  readonly currency: string
  /** Goods about to leave: what does not pass is refused, not held. */
  readonly isAtDoor?: boolean
  /** Another is being asked for. */
  readonly isTelling?: boolean
  onTake(amount: string): void
}

/** What credit says to the amount that is typed. */
export function CheckPanel({ decision, isTelling = false, ...asked }: CheckPanelProps) {
  const { t } = useOrderWords()
  const text = useDecisionText()
  return (
    <section className="panel lined checked" aria-label={t('check')} aria-busy={isTelling} aria-live="polite">
      <header>
        <h2>{t('check')}</h2>
        {decision ? <span className="m cut">{text.policy(decision.policy)}</span> : null}
      </header>
      {decision ? <Told {...asked} decision={decision} /> : <p className="pad t m2">{t('checkEmpty')}</p>}
    </section>
  )
}

type ToldProps = Omit<CheckPanelProps, 'decision' | 'isTelling'> & { readonly decision: Decision }

function Told({ decision, customer, amount, currency, isAtDoor = false, onTake }: ToldProps) {
  const { t } = useOrderWords()
  const text = useDecisionText()
  const { decision: verdict, max_amount: most } = decision
  const isHeld = verdict === 'hold' || verdict === 'needs_approval'
  const says = isHeld ? (isAtDoor ? 'refused' : 'holds') : verdict === 'warn' ? 'warns' : 'passes'
  const look = isHeld ? 'stop' : verdict === 'warn' ? 'warn' : 'ok'
  const offered = most !== null && !isZero(most) && scaled(most) < scaled(amount) ? most : undefined
  return (
    <>
      <div className="whyheld">
        <p className={`b res ${look}`}>
          <Icon name={isHeld ? 'lock' : verdict === 'warn' ? 'warning' : 'tick'} />
          {t(says)}
        </p>
        {decision.trace.filter(stops).map(entry => (
          <p key={`${entry.rule} ${entry.group} ${entry.part?.of}`} className="stop">
            {text.why(entry)}
          </p>
        ))}
        {decision.loss ? <LossLine loss={decision.loss} customer={customer} /> : null}
        {offered === undefined ? null : (
          <p className="row">
            {t('upTo', { amount: amountText(offered) })}
            <button type="button" className="btn" onClick={() => onTake(offered)}>
              {t('useMost', { amount: amountText(offered) })}
            </button>
          </p>
        )}
      </div>
      {isAtDoor ? null : <Arithmetic {...{ customer, decision, amount, currency }} />}
      <RulesTable {...{ decision, customer }} />
    </>
  )
}

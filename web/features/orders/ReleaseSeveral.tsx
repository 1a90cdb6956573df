/** Lets several held orders go with one reason; each by itself, with what it makes of the limits told before. */
import { api, told } from '../../api/client.ts'
import { amountText } from '../../ui/amount.tsx'
import { isNegative, minus } from '../../ui/decimal.ts'
import { requestOf } from '../forms/use-entry.ts'
import { BatchForm } from '../lists/BatchForm.tsx'
import { useDecisionText } from './decision-text.ts'
import { exposuresAfter } from './exposure-after.ts'
import { useHoldWords } from './hold-words.ts'
import type { HeldOrder } from './order-queries.ts'
import { totals } from './totals.ts'
import { useReleasesAtOnce } from './use-releases.ts'

interface ReleaseSeveralProps {
  readonly orders: readonly HeldOrder[]
  onClose(): void
}

export function ReleaseSeveral({ orders, onClose }: ReleaseSeveralProps) {
  const { t } = useHoldWords()
  const text = useDecisionText()
  const isAtOnce = useReleasesAtOnce()
  const count = orders.length
  return (
    <BatchForm
      title={t('releaseSeveral', { count })}
      rows={orders}
      keyOf={({ number }) => number}
      nameOf={({ number, name }) => `${number} ${name}`}
      previewOf={order => (
        <>
          <div>
            {order.currency} {amountText(order.amount)}
            <span className="m2">
              {' '}
              · {t(isStopped(order) ? 'staysHeld' : isAtOnce(order) ? 'goesAtOnce' : 'isAsked')}
            </span>
          </div>
          <div className="sm stop">{text.whyAll(order.decision)}</div>
        </>
      )}
      sum={<Sum orders={orders} />}
      reason={{ name: t('reason'), hint: t('reasonHint'), isNeeded: true }}
      action={t('releaseSeveral', { count })}
      run={async ({ number }, reason) => {
        const answer = await told<unknown>(
          api.POST('/api/v1/orders/{number}/release', { params: { path: { number } }, body: { reason } }),
        )
        return t(requestOf(answer) === undefined ? 'released' : 'asked', { number })
      }}
      onClose={onClose}
    />
  )
}

const isStopped = ({ decision }: HeldOrder) =>
  decision.trace.some(
    ({ rule, passed, actual }) => rule === 'account-not-open' && !passed && actual === 'stopped',
  )

/** How much goes, and what each customer then uses of its limit. */
function Sum({ orders }: Pick<ReleaseSeveralProps, 'orders'>) {
  const { t } = useHoldWords()
  return (
    <div className="say">
      <div className="stack">
        {totals(orders).map(({ currency, count, amount }) => (
          <b key={currency}>{t('sub', { count, sum: `${currency} ${amountText(amount)}` })}</b>
        ))}
        {exposuresAfter(orders).map(({ customer, name, currency, before, after, limit }) => {
          const over = limit === null ? undefined : minus(after, limit)
          return (
            <span key={customer}>
              {t('uses', { name, before: amountText(before), after: `${currency} ${amountText(after)}` })}
              {over === undefined || isNegative(over) ? null : (
                <span className="stop"> {t('over', { amount: amountText(over) })}</span>
              )}
            </span>
          )
        })}
        <span className="m2 sm">{t('ownAsked')}</span>
      </div>
    </div>
  )
}

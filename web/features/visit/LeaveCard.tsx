/** Orders whose goods wait: what may leave of each today, and what to collect so that the rest may. */
import { Link } from '@tanstack/react-router'
import { amountText, isZero } from '../../ui/amount.tsx'
import { minus, scaled } from '../../ui/decimal.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { stops, useDecisionText } from '../orders/decision-text.ts'
import { type HeldOrder, type Lot, type Order, useHolds, useLot, useOrders } from '../orders/order-queries.ts'
import { useVisitWords } from './words.ts'

/** Each is decided by a question of its own. */
const shown = 8

export function LeaveCard({ code }: { readonly code: string }) {
  const { t } = useVisitWords()
  const open = useOrders({ customer: code, state: 'open' })
  const held = useOrders({ customer: code, state: 'held' })
  const holds = useHolds()
  const waiting = [held, open]
    .flatMap(({ data }) => data?.pages.flatMap(page => page.orders) ?? [])
    .filter(({ amount, shipped }) => scaled(amount) > scaled(shipped))
  const reasons = holds.data?.pages.flatMap(page => page.holds) ?? []
  const error = open.error ?? held.error
  const isPending = open.isPending || held.isPending
  const retry = () => void Promise.all([open.refetch(), held.refetch()])
  return (
    <section className="panel card" aria-label={t('mayLeave')}>
      <h2 className="m2">{t('mayLeave')}</h2>
      {error ? <Broken error={error} onRetry={retry} /> : null}
      {isPending ? <Waiting rows={3} /> : null}
      {!isPending && !error && waiting.length === 0 ? <Empty says={t('noOrders')} /> : null}
      <ul className="waiting">
        {waiting.slice(0, shown).map(order => (
          <WaitingOrder
            key={order.number}
            order={order}
            hold={reasons.find(({ number }) => number === order.number)}
          />
        ))}
      </ul>
      {waiting.length > shown ? (
        <p className="sm">
          <Link className="link" to="/orders" search={{ customer: code }}>
            {t('more', { count: waiting.length - shown })}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

interface WaitingOrderProps {
  readonly order: Order
  readonly hold: HeldOrder | undefined
}

function WaitingOrder({ order, hold }: WaitingOrderProps) {
  const { t } = useVisitWords()
  const { number, amount, shipped, currency, status } = order
  const { data: lot } = useLot(number, false)
  const rest = minus(amount, shipped)
  return (
    <li>
      <p className="row">
        <Link className="open" to="/orders/$number" params={{ number }} search={{}}>
          {number}
        </Link>
        {status === 'held' ? <span className="tag stop">{t('heldNow')}</span> : null}
        <span className="sp" />
        <span className="sm m2 nw">
          {t('rest', { amount: amountText(rest) })} <span className="m">{currency}</span>
        </span>
      </p>
      {lot ? <Leaves lot={lot} /> : <Waiting rows={1} />}
      {lot && scaled(lot.amount) < scaled(rest) ? <Rest lot={lot} hold={hold} /> : null}
    </li>
  )
}

function Leaves({ lot }: { readonly lot: Lot }) {
  const { t } = useVisitWords()
  const leaving = lot.lines?.filter(({ quantity }) => !isZero(quantity)).length ?? 0
  const isAll = scaled(lot.amount) >= scaled(lot.rest)
  if (isZero(lot.amount)) return <p className="fig3 stop">{t('nothing')}</p>
  return (
    <p className="row">
      <span className="fig3 ok">{amountText(lot.amount)}</span>
      {isAll ? <span className="sm ok">{t('wholeOrder')}</span> : null}
      <span className="sp" />
      {leaving > 0 ? (
        <Link className="link sm" to="/orders/$number" params={{ number: lot.order }} search={{}}>
          {t(leaving === 1 ? 'lines_one' : 'lines_many', { count: leaving })}
        </Link>
      ) : null}
    </p>
  )
}

/** Why the rest stays, and what would let it go. */
function Rest({ lot, hold }: { readonly lot: Lot; readonly hold: HeldOrder | undefined }) {
  const { t } = useVisitWords()
  const text = useDecisionText()
  const decision = hold?.decision ?? lot.decision
  const ways = [...new Set(decision.trace.filter(stops).map(text.frees))].join(t('and'))
  const isPayable = hold?.pay != null && !isZero(hold.pay)
  return (
    <p className="sm m2">
      <span className="stop">{text.whyAll(decision)}</span>{' '}
      {isPayable ? <b>{t('collectToShip', { amount: amountText(hold.pay ?? '0') })}</b> : null}
      {isPayable || ways === '' ? null : t('frees', { ways })}
      {hold?.decision.max_amount && !isZero(hold.decision.max_amount)
        ? ` ${t('passesUp', { amount: amountText(hold.decision.max_amount) })}`
        : null}
    </p>
  )
}

/** Who entered an order, who or what let it go, and the invoices it was billed with. */
import { Link } from '@tanstack/react-router'
import { useMoment } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus, sum } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import { type OrderSheet, useOrderStory } from './order-queries.ts'
import { useStoryWords } from './story-words.ts'

export function OrderStory({ order }: { readonly order: OrderSheet }) {
  const { t } = useStoryWords()
  const moment = useMoment()
  const { data } = useOrderStory(order.number)
  if (!data) return null
  return (
    <section className="panel lined" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
      </header>
      <ul className="pad t stack gap16">
        {data.events.map(({ kind, at, by, reason }) => (
          <li key={`${kind} ${at}`}>
            <b>{t(kind)}</b>{' '}
            <span className="m2">
              {moment(at)} · {by ?? t('program')}
            </span>
            {kind === 'freed' ? <FreedBy order={order} at={at} /> : null}
            {kind === 'released' ? <div className="m2">{reason}</div> : null}
          </li>
        ))}
      </ul>
      {data.billed.length > 0 ? <Billed order={order} billed={data.billed} /> : null}
    </section>
  )
}

/** What made room: a limit is not the only way, so what came in until then opens beside it. */
function FreedBy({ order: { customer, date }, at }: { readonly order: OrderSheet; readonly at: string }) {
  const { t } = useStoryWords()
  const day = useMoment()(at).slice(0, 10)
  return (
    <div className="m2">
      {t('freedWhy')}{' '}
      <Link className="open" to="/documents" search={{ customer, kind: 'receipt', from: date, to: day }}>
        {t('cameIn')}
      </Link>
    </div>
  )
}

interface BilledProps {
  readonly order: OrderSheet
  readonly billed: readonly { readonly number: string; readonly amount: string }[]
}

function Billed({ order, billed }: BilledProps) {
  const { t } = useStoryWords()
  const all = sum(billed.map(({ amount }) => amount))
  return (
    <table className="t" id="billed" aria-label={t('billed')}>
      <thead>
        <tr>
          <th scope="col">{t('billed')}</th>
          <th scope="col" className="n">
            {order.currency}
          </th>
        </tr>
      </thead>
      <tbody>
        {billed.map(({ number, amount }) => (
          <tr key={number}>
            <td>
              <Link
                className="open"
                to="/documents"
                search={{
                  ...{ of: order.customer, document: number },
                  ...(isNegative(amount) ? { credit: 'yes' } : {}),
                }}
              >
                {number}
              </Link>
            </td>
            <td className="n">{amountText(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>
            {isZero(minus(all, order.billed)) ? (
              <span className="ok">
                <Icon name="tick" /> {t('ties')}
              </span>
            ) : null}
          </td>
          <td className="n b">{amountText(all)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

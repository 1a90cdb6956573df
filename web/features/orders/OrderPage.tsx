/** One order: where its money stands, its lines, what left, and what credit decided on. */
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus, scaled } from '../../ui/decimal.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useTermsText } from '../credit/terms-text.ts'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { EndOrder } from './EndOrder.tsx'
import { OrderDecision } from './OrderDecision.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderState } from './OrderState.tsx'
import { OrderStory } from './OrderStory.tsx'
import { type OrderSheet, useOrder } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import { ShipmentsPanel } from './ShipmentsPanel.tsx'
import '../customers/customers.css'
import '../documents/documents.css'
import './orders.css'

export function OrderPage() {
  const { number } = useParams({ from: '/orders/$number' })
  const { data, error, refetch, isPending } = useOrder(number)
  return (
    <>
      <SectionNav of="orders" />
      {error ? <Broken title={number} error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={12} /> : null}
      {data ? <Everything order={data} /> : null}
    </>
  )
}

function Everything({ order }: { readonly order: OrderSheet }) {
  const { t } = useOrderWords()
  const termsText = useTermsText()
  return (
    <>
      <div className="ph">
        <h1>{order.number}</h1>
        <OrderState order={order} />
        <Link className="open" to="/customers/$code" params={{ code: order.customer }} search={{}}>
          {order.name}
        </Link>
        <span className="m2 wide-only">{order.date}</span>
        {order.terms === null ? null : <span className="tag">{termsText(order.terms)}</span>}
        <span className="sp" />
        <Actions order={order} />
      </div>
      <Figures order={order} />
      <div className="grid">
        <div className="s7 stack gap16">
          <section className="panel lined" id="lines">
            <header>
              <h2>{t('lines')}</h2>
            </header>
            {order.lines.length === 0 ? <p className="pad t m2">{t('noLines')}</p> : null}
            <OrderLines number={order.number} />
          </section>
          <ShipmentsPanel order={order} />
          <OrderStory order={order} />
        </div>
        <div className="s5">
          <OrderDecision order={order} />
        </div>
      </div>
    </>
  )
}

function Actions({ order }: { readonly order: OrderSheet }) {
  const { t } = useOrderWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const [isEnding, setEnding] = useState(false)
  const isOver = order.status === 'closed' || order.status === 'cancelled'
  if (isPast || isOver) return null
  const wasTouched = !isZero(order.shipped) || !isZero(order.billed)
  return (
    <>
      {order.status === 'open' && may('ship') && scaled(order.amount) > scaled(order.shipped) ? (
        <Link
          className="btn p"
          to="/enter/$form"
          params={{ form: 'shipment' }}
          search={{ number: order.number }}
        >
          {t('ship')}
        </Link>
      ) : null}
      {may('order') ? (
        <button type="button" className="btn" onClick={() => setEnding(true)}>
          {t(wasTouched ? 'close' : 'cancel')}
        </button>
      ) : null}
      {isEnding ? (
        <EndOrder
          number={order.number}
          how={wasTouched ? 'close' : 'cancel'}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </>
  )
}

function Figures({ order }: { readonly order: OrderSheet }) {
  const { t } = useOrderWords()
  const left = minus(order.amount, order.shipped)
  const figures = [
    { name: t('amount'), value: order.amount, at: 'lines' },
    { name: t('shippedAmount'), value: order.shipped, at: 'shipments' },
    { name: t('toShip'), value: isNegative(left) ? '0' : left, at: 'lines' },
    { name: t('billedAmount'), value: order.billed, at: 'billed' },
    { name: t('takesOrders'), value: order.takes.orders, at: 'credit' },
    { name: t('takesShipped'), value: order.takes.shipped, at: 'credit' },
  ] as const
  return (
    <dl className="panel strip" aria-label={order.number}>
      {figures.map(figure => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd>
            {isZero(figure.value) ? (
              <span className="zero">–</span>
            ) : (
              <>
                <Opened {...{ order }} at={figure.at}>
                  {amountText(figure.value)}
                </Opened>{' '}
                <span className="m sm">{order.currency}</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface OpenedProps {
  readonly order: OrderSheet
  readonly at: 'lines' | 'shipments' | 'billed' | 'credit'
  readonly children: ReactNode
}

/** The part of the page a figure is the sum of; what it takes of the limit stands with the customer. */
function Opened({ order: { number, customer }, at, children }: OpenedProps) {
  return at === 'credit' ? (
    <Link className="open" to="/customers/$code" params={{ code: customer }} search={{}}>
      {children}
    </Link>
  ) : (
    <Link className="open" to="/orders/$number" params={{ number }} search={true} hash={at}>
      {children}
    </Link>
  )
}

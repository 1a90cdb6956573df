/** Orders, the latest first, of all or of one customer. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { Amount, amountText } from '../../ui/amount.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Empty } from '../../ui/states.tsx'
import { CustomerFilter } from '../documents/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { OrderState } from './OrderState.tsx'
import { OrdersNav } from './OrdersNav.tsx'
import { type Order, orderStates, useOrders } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import '../customers/customers.css'
import '../documents/documents.css'
import './orders.css'

export function OrdersPage() {
  const { t } = useOrderWords()
  const search = useSearch({ from: '/orders' })
  const navigate = useNavigate()
  const may = useMay()
  const { isPast } = useAsOf()
  const [active, setActive] = useState(-1)
  const list = useOrders(search)
  const rows = list.data?.pages.flatMap(page => page.orders) ?? []
  const isNarrowed = search.customer !== undefined || search.state !== undefined
  const change = (wanted: { customer?: string | undefined; state?: string | undefined }) =>
    void navigate({ to: '/orders', search: before => only({ ...before, ...wanted }), resetScroll: false })
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const number = rows[index]?.number
      if (number !== undefined) void navigate({ to: '/orders/$number', params: { number } })
    },
  })
  const enter =
    isPast || !may('order') ? null : (
      <Link
        className="btn"
        to="/enter/$form"
        params={{ form: 'order' }}
        search={search.customer === undefined ? {} : { customer: search.customer }}
      >
        {t('enter')}
      </Link>
    )
  return (
    <>
      <OrdersNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        {enter}
      </div>
      <search className="filters" aria-label={t('filters')}>
        <CustomerFilter value={search.customer} onChange={code => change({ customer: code })} />
        <label className={`field${search.state ? ' set' : ''}`}>
          <span className="k">{t('state')}</span>
          <select
            className="bare"
            value={search.state ?? ''}
            onChange={event => change({ state: event.target.value || undefined })}
          >
            <option value="">{t('all')}</option>
            {orderStates.map(state => (
              <option key={state} value={state}>
                {t(state === 'open' ? 'running' : state)}
              </option>
            ))}
          </select>
        </label>
        {isNarrowed ? (
          <button
            type="button"
            className="btn q"
            onClick={() => change({ customer: undefined, state: undefined })}
          >
            {t('clear')}
          </button>
        ) : null}
      </search>
      <div className="panel">
        <ListRows
          {...{ list, count: rows.length, waiting: 14 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{enter}</Empty>}
        >
          <Rows rows={rows} active={active} />
        </ListRows>
      </div>
    </>
  )
}

function Rows({ rows, active }: { readonly rows: readonly Order[]; readonly active: number }) {
  const { t } = useOrderWords()
  return (
    <Scroll label={t('title')}>
      <table className="t orderlist" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col" className="sorted" aria-sort="descending">
              {t('date')} ↓
            </th>
            <th scope="col">{t('shipBy')}</th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
            <th scope="col" className="n">
              {t('shippedAmount')}
            </th>
            <th scope="col" className="n">
              {t('billedAmount')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.number} className={index === active ? 'on' : undefined}>
              <td>
                <Link className="open" to="/orders/$number" params={{ number: row.number }} search={{}}>
                  {row.number}
                </Link>
              </td>
              <td>
                <Link className="open" to="/customers/$code" params={{ code: row.customer }} search={{}}>
                  {row.name}
                </Link>{' '}
                <span className="m sm">{row.customer}</span>
              </td>
              <td className="m2">{row.date}</td>
              <td className="m2">{row.ship_by}</td>
              <td className="n b">
                <span className="m sm">{row.currency}</span> {amountText(row.amount)}
              </td>
              <td className="n">
                <Amount value={row.shipped} />
              </td>
              <td className="n">
                <Amount value={row.billed} />
              </td>
              <td>
                <OrderState order={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

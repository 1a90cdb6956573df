/** Orders, the latest first, of all or of one customer. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { CustomerFilter } from '../find-customer/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { Choice, Filters } from '../lists/Filters.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { useList } from '../lists/use-list.ts'
import { useOrderColumns } from './order-columns.tsx'
import { askOrders, orderStates, queryOf, useOrders, useOrderTotals } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import '../customers/customers.css'
import '../documents/documents.css'
import './orders.css'

export function OrdersPage() {
  const { t } = useOrderWords()
  const search = useSearch({ from: '/orders' })
  const navigate = useNavigate()
  const may = useMay()
  const { isPast, today } = useAsOf()
  const [active, setActive] = useState(-1)
  const pages = useOrders(search)
  const totals = useOrderTotals(search, pages)
  const list = useList('orders', useOrderColumns())
  const rows = pages.data?.pages.flatMap(page => page.orders) ?? []
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
      <SectionNav of="orders" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <ListTools
          list={list}
          count={totals.count}
          name={`${t('title')}-${today}`}
          ask={async after => {
            const { orders, next } = await askOrders(queryOf(search), after, 500)
            return { rows: orders, next }
          }}
        />
        {enter}
      </div>
      <Filters isNarrowed={isNarrowed} onClear={() => change({ customer: undefined, state: undefined })}>
        <CustomerFilter value={search.customer} onChange={customer => change({ customer })} />
        <Choice
          name={t('state')}
          value={search.state}
          choices={orderStates.map(state => [state, t(state === 'open' ? 'running' : state)])}
          onChange={state => change({ state })}
        />
      </Filters>
      <div className="panel">
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 14 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{enter}</Empty>}
        >
          <ListTable
            {...{ rows, active, pages, totals, columns: list.columns }}
            label={t('title')}
            keyOf={({ number }) => number}
          />
        </ListRows>
      </div>
    </>
  )
}

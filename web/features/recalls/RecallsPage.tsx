/** Goods taken back, the latest first. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Empty } from '../../ui/states.tsx'
import { CustomerFilter } from '../documents/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { OrdersNav } from '../orders/OrdersNav.tsx'
import { RecallState } from './RecallState.tsx'
import { type Recall, type RecallFilter, recallStates, useRecalls } from './recall-queries.ts'
import { useRecallWords } from './words.ts'
import '../customers/customers.css'
import '../documents/documents.css'

export function RecallsPage() {
  const { t } = useRecallWords()
  const search = useSearch({ from: '/recalls' })
  const navigate = useNavigate()
  const [active, setActive] = useState(-1)
  const list = useRecalls(search)
  const rows = list.data?.pages.flatMap(page => page.recalls) ?? []
  const isNarrowed = search.customer !== undefined || search.state !== undefined
  const change = (wanted: RecallFilter) =>
    void navigate({ to: '/recalls', search: before => only({ ...before, ...wanted }), resetScroll: false })
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const number = rows[index]?.number
      if (number !== undefined) void navigate({ to: '/recalls/$number', params: { number } })
    },
  })
  const ask = <AskLink customer={search.customer} />
  return (
    <>
      <OrdersNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        {ask}
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
            {recallStates.map(state => (
              <option key={state} value={state}>
                {t(state)}
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
          {...{ list, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{ask}</Empty>}
        >
          <Rows rows={rows} active={active} />
        </ListRows>
      </div>
    </>
  )
}

/** Only where it can be asked for. */
export function AskLink({ customer }: { readonly customer?: string | undefined }) {
  const { t } = useRecallWords()
  const may = useMay()
  const { isPast } = useAsOf()
  if (!may('request') || isPast) return null
  return (
    <Link className="btn" to="/recalls/ask" search={customer === undefined ? {} : { customer }}>
      {t('ask')}
    </Link>
  )
}

function Rows({ rows, active }: { readonly rows: readonly Recall[]; readonly active: number }) {
  const { t } = useRecallWords()
  const money = (amount: string | null) => (amount === null ? null : amountText(amount))
  return (
    <Scroll label={t('title')}>
      <table className="t" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('approvedOn')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
            <th scope="col" className="n">
              {t('handed')}
            </th>
            <th scope="col" className="n">
              {t('creditedAmount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.number} className={index === active ? 'on' : undefined}>
              <td>
                <Link className="open" to="/recalls/$number" params={{ number: row.number }} search={{}}>
                  {row.number}
                </Link>
              </td>
              <td>
                {row.name} <span className="m sm">{row.customer}</span>
              </td>
              <td className="m2">{row.approved_on}</td>
              <td>
                <RecallState state={row.state} />
              </td>
              <td className="n">
                <span className="m sm">{row.currency}</span> {amountText(row.amount)}
              </td>
              <td className="n">{money(row.handed)}</td>
              <td className="n b">{money(row.credited)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

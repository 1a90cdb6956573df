/** Goods taken back, the latest first. */
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
import { useRecallColumns } from './recall-columns.tsx'
import {
  askRecalls,
  type RecallFilter,
  recallQuery,
  recallStates,
  useRecalls,
  useRecallTotals,
} from './recall-queries.ts'
import { useRecallWords } from './words.ts'
import '../customers/customers.css'
import '../documents/documents.css'

export function RecallsPage() {
  const { t } = useRecallWords()
  const search = useSearch({ from: '/recalls' })
  const navigate = useNavigate()
  const [active, setActive] = useState(-1)
  const { today } = useAsOf()
  const pages = useRecalls(search)
  const totals = useRecallTotals(search, pages)
  const list = useList('recalls', useRecallColumns())
  const rows = pages.data?.pages.flatMap(page => page.recalls) ?? []
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
            const { recalls, next } = await askRecalls(recallQuery(search), after, 500)
            return { rows: recalls, next }
          }}
        />
        {ask}
      </div>
      <Filters isNarrowed={isNarrowed} onClear={() => change({ customer: undefined, state: undefined })}>
        <CustomerFilter value={search.customer} onChange={customer => change({ customer })} />
        <Choice
          name={t('state')}
          value={search.state}
          choices={recallStates.map(state => [state, t(state)])}
          onChange={state => change({ state })}
        />
      </Filters>
      <div className="panel">
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{ask}</Empty>}
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

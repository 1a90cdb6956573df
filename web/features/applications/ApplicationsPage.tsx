/** Credit applications, the latest first. */
import { useNavigate, useSearch } from '@tanstack/react-router'
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
import { ApplicationForm } from './ApplicationForm.tsx'
import { useApplicationColumns } from './application-columns.tsx'
import {
  type ApplicationFilter,
  applicationQuery,
  applicationStates,
  askApplications,
  useApplications,
  useApplicationTotals,
} from './application-queries.ts'
import { useApplicationWords } from './words.ts'
import '../customers/customers.css'
import '../documents/documents.css'
import '../credit/credit.css'
import './applications.css'

export function ApplicationsPage() {
  const { t } = useApplicationWords()
  const search = useSearch({ from: '/credit/applications' })
  const navigate = useNavigate()
  const may = useMay()
  const { isPast, today } = useAsOf()
  const [active, setActive] = useState(-1)
  const [isWriting, setWriting] = useState(search.new !== undefined)
  const pages = useApplications(search)
  const totals = useApplicationTotals(search, pages)
  const list = useList('applications', useApplicationColumns())
  const rows = pages.data?.pages.flatMap(page => page.applications) ?? []
  const isNarrowed = search.customer !== undefined || search.state !== undefined
  const change = (wanted: ApplicationFilter) =>
    void navigate({
      to: '/credit/applications',
      search: before => only({ ...before, ...wanted }),
      resetScroll: false,
    })
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const id = rows[index]?.id
      if (id !== undefined) void navigate({ to: '/credit/applications/$id', params: { id }, search: {} })
    },
  })
  const add =
    may('apply-for-credit') && !isPast ? (
      <button type="button" className="btn p" onClick={() => setWriting(true)}>
        {t('add')}
      </button>
    ) : null
  return (
    <>
      <SectionNav of="credit" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <ListTools
          list={list}
          count={totals.count}
          name={`${t('title')}-${today}`}
          ask={async after => {
            const { applications, next } = await askApplications(applicationQuery(search), after, 500)
            return { rows: applications, next }
          }}
        />
        {add}
      </div>
      <Filters isNarrowed={isNarrowed} onClear={() => change({ customer: undefined, state: undefined })}>
        <CustomerFilter value={search.customer} onChange={customer => change({ customer })} />
        <Choice
          name={t('state')}
          value={search.state}
          choices={applicationStates.map(state => [state, t(state)])}
          onChange={state => change({ state })}
        />
      </Filters>
      <div className="panel" aria-busy={pages.isFetching}>
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{isNarrowed ? null : add}</Empty>}
        >
          <ListTable
            {...{ rows, active, pages, totals, columns: list.columns }}
            label={t('title')}
            keyOf={({ id }) => id}
          />
        </ListRows>
      </div>
      {isWriting ? (
        <ApplicationForm customer={search.new ?? search.customer} onClose={() => setWriting(false)} />
      ) : null}
    </>
  )
}

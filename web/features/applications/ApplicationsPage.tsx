/** Credit applications, the latest first. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Empty } from '../../ui/states.tsx'
import { CreditNav } from '../credit/CreditNav.tsx'
import { CustomerFilter } from '../documents/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { ApplicationForm } from './ApplicationForm.tsx'
import { ApplicationState } from './ApplicationState.tsx'
import {
  type Application,
  type ApplicationFilter,
  applicationStates,
  useApplications,
} from './application-queries.ts'
import { useApplicationWords } from './words.ts'
import '../customers/customers.css'
import '../documents/documents.css'
import './applications.css'

export function ApplicationsPage() {
  const { t } = useApplicationWords()
  const search = useSearch({ from: '/credit/applications' })
  const navigate = useNavigate()
  const may = useMay()
  const { isPast } = useAsOf()
  const [active, setActive] = useState(-1)
  const [isWriting, setWriting] = useState(search.new !== undefined)
  const list = useApplications(search)
  const rows = list.data?.pages.flatMap(page => page.applications) ?? []
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
      <CreditNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        {add}
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
            {applicationStates.map(state => (
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
      <div className="panel" aria-busy={list.isFetching}>
        <ListRows
          {...{ list, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{isNarrowed ? null : add}</Empty>}
        >
          <Rows {...{ rows, active }} />
        </ListRows>
      </div>
      {isWriting ? (
        <ApplicationForm customer={search.new ?? search.customer} onClose={() => setWriting(false)} />
      ) : null}
    </>
  )
}

function Rows({ rows, active }: { readonly rows: readonly Application[]; readonly active: number }) {
  const { t, language } = useApplicationWords()
  return (
    <Scroll label={t('title')}>
      <table className="t applicationlist" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
            <th scope="col">{t('terms')}</th>
            <th scope="col">{t('purpose')}</th>
            <th scope="col">{t('madeBy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} className={index === active ? 'on' : undefined}>
              <td>
                <Link className="open" to="/credit/applications/$id" params={{ id: row.id }} search={{}}>
                  {row.id}
                </Link>
              </td>
              <td>
                {row.name} <span className="m sm">{row.customer}</span>
              </td>
              <td>
                <ApplicationState state={row.state} />
              </td>
              <td className="n">
                <span className="m sm">{row.currency}</span> {amountText(row.amount)}
              </td>
              <td className="wraps">{row.terms_name[language]}</td>
              <td className="wraps">{row.purpose}</td>
              <td className="m2">{row.made_by ?? t('system')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

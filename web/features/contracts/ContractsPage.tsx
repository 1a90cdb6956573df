/** Contracts, the latest first; those that end soon stand out. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { Tick } from '../../ui/tick.tsx'
import { CustomerFilter } from '../find-customer/CustomerFilter.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { Choice, Filters } from '../lists/Filters.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { useList } from '../lists/use-list.ts'
import { useContractColumns } from './contract-columns.tsx'
import {
  askContracts,
  type ContractFilter,
  contractQuery,
  contractStates,
  useContracts,
  useContractTotals,
} from './contract-queries.ts'
import { DefaultsForm } from './DefaultsForm.tsx'
import { useContractWords } from './words.ts'
import '../customers/customers.css'
import '../documents/documents.css'
import './contracts.css'

export function ContractsPage() {
  const { t } = useContractWords()
  const search = useSearch({ from: '/contracts' })
  const navigate = useNavigate()
  const may = useMay()
  const { isPast, today } = useAsOf()
  const [active, setActive] = useState(-1)
  const [isDefaulting, setDefaulting] = useState(false)
  const pages = useContracts(search)
  const totals = useContractTotals(search, pages)
  const list = useList('contracts', useContractColumns())
  const rows = pages.data?.pages.flatMap(page => page.contracts) ?? []
  const isNarrowed = search.customer !== undefined || search.state !== undefined || search.renew !== undefined
  const change = (wanted: ContractFilter) =>
    void navigate({ to: '/contracts', search: before => only({ ...before, ...wanted }), resetScroll: false })
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const number = rows[index]?.number
      if (number !== undefined) void navigate({ to: '/contracts/$number', params: { number }, search: {} })
    },
  })
  const add =
    isPast || !may('draft-contracts') ? null : (
      <Link
        className="btn p"
        to="/contracts/draft"
        search={search.customer === undefined ? {} : { customer: search.customer }}
      >
        {t('add')}
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
            const { contracts, next } = await askContracts(contractQuery(search), after, 200)
            return { rows: contracts, next }
          }}
        />
        {may('review-contracts') && !isPast ? (
          <button type="button" className="btn wide-only" onClick={() => setDefaulting(true)}>
            {t('defaults')}
          </button>
        ) : null}
        {add}
      </div>
      <Filters
        isNarrowed={isNarrowed}
        onClear={() => change({ customer: undefined, state: undefined, renew: undefined })}
      >
        <CustomerFilter value={search.customer} onChange={customer => change({ customer })} />
        <Choice
          name={t('state')}
          value={search.state}
          choices={contractStates.map(state => [state, t(state)])}
          onChange={state => change({ state })}
        />
        <Tick
          className={`field${search.renew ? ' set' : ''}`}
          value={search.renew !== undefined}
          onChange={isAsked => change({ renew: isAsked ? 'true' : undefined })}
        >
          {t('toRenew')}
        </Tick>
      </Filters>
      <div className="panel">
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{add}</Empty>}
        >
          <ListTable
            {...{ rows, active, pages, totals, columns: list.columns }}
            className="contractlist"
            label={t('title')}
            keyOf={({ number }) => number}
          />
        </ListRows>
      </div>
      {isDefaulting ? <DefaultsForm onClose={() => setDefaulting(false)} /> : null}
    </>
  )
}

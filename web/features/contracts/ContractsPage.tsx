/** Contracts, the latest first; those that end soon stand out. */
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
import { ContractState, Found } from './ContractState.tsx'
import { type Contract, type ContractFilter, contractStates, useContracts } from './contract-queries.ts'
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
  const { isPast } = useAsOf()
  const [active, setActive] = useState(-1)
  const [isDefaulting, setDefaulting] = useState(false)
  const list = useContracts(search)
  const rows = list.data?.pages.flatMap(page => page.contracts) ?? []
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
      <OrdersNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        {may('review-contracts') && !isPast ? (
          <button type="button" className="btn wide-only" onClick={() => setDefaulting(true)}>
            {t('defaults')}
          </button>
        ) : null}
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
            {contractStates.map(state => (
              <option key={state} value={state}>
                {t(state)}
              </option>
            ))}
          </select>
        </label>
        <label className={`field${search.renew ? ' set' : ''}`}>
          <input
            type="checkbox"
            checked={search.renew !== undefined}
            onChange={event => change({ renew: event.target.checked ? 'true' : undefined })}
          />
          {t('toRenew')}
        </label>
        {isNarrowed ? (
          <button
            type="button"
            className="btn q"
            onClick={() => change({ customer: undefined, state: undefined, renew: undefined })}
          >
            {t('clear')}
          </button>
        ) : null}
      </search>
      <div className="panel">
        <ListRows
          {...{ list, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(isNarrowed ? 'nothingSuch' : 'nothing')}>{add}</Empty>}
        >
          <Rows rows={rows} active={active} />
        </ListRows>
      </div>
      {isDefaulting ? <DefaultsForm onClose={() => setDefaulting(false)} /> : null}
    </>
  )
}

function Rows({ rows, active }: { readonly rows: readonly Contract[]; readonly active: number }) {
  const { t, language } = useContractWords()
  return (
    <Scroll label={t('title')}>
      <table className="t contractlist" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('terms')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
            <th scope="col">{t('check')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.number} className={index === active ? 'on' : undefined}>
              <td>
                <Link className="open" to="/contracts/$number" params={{ number: row.number }} search={{}}>
                  {row.number}
                </Link>
              </td>
              <td>
                {row.name} <span className="m sm">{row.customer}</span>
              </td>
              <td>
                <ContractState contract={row} />
              </td>
              <td>{row.terms_name?.[language]}</td>
              <td className="m2 nowrap">
                {row.from ?? '…'} – {row.to ?? '…'}
              </td>
              <td className="n">
                {row.amount === null ? null : (
                  <>
                    <span className="m sm">{row.currency}</span> {amountText(row.amount)}
                  </>
                )}
              </td>
              <td>
                <Found findings={row.findings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

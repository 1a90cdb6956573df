/** What people asked for that somebody else decides on. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay, useSession } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { BatchBar, ChooseRow, choiceColumn, useChoice } from '../lists/choice.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { useFirstOpen } from '../lists/use-first-open.ts'
import { useList } from '../lists/use-list.ts'
import { ApproveSeveral } from './ApproveSeveral.tsx'
import { RequestPanel } from './RequestPanel.tsx'
import { type RequestRow, useRequestColumns } from './request-columns.tsx'
import {
  askRequests,
  type Request,
  type State,
  states,
  useRequests,
  useRequestTotals,
} from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { useRequestWords } from './words.ts'
import './requests.css'

const choices = [...states, 'all'] as const

interface RequestsSearch {
  readonly state?: string | undefined
  readonly request?: string | undefined
}

export function RequestsPage() {
  const { t } = useRequestWords()
  const { person, company } = useSession()
  const { today } = useAsOf()
  const search: RequestsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const mayApprove = useMay()('approve')
  const offered = choices.filter(each => each !== 'mine' || mayApprove)
  const choice = offered.find(each => each === search.state) ?? 'pending'
  const state: State | undefined = choice === 'all' ? undefined : choice
  const pages = useRequests(state)
  const totals = useRequestTotals(state, pages)
  const [active, setActive] = useState(-1)
  const rowsOf = (found: readonly Request[]) =>
    found.map((request): RequestRow => ({ ...request, currency: request.currency ?? company.currency }))
  const requests = rowsOf(pages.data?.pages.flatMap(page => page.requests) ?? [])
  const change = (wanted: RequestsSearch, more: { readonly replace?: boolean } = {}) =>
    void navigate({
      to: '/requests',
      search: before => only({ ...before, ...wanted }),
      resetScroll: false,
      ...more,
    })
  const mayChoose = (request: Request) =>
    mayApprove && request.state === 'pending' && request.requested_by !== person.name
  const subject = useSubject()
  const all = useChoice<RequestRow>({
    rows: requests.filter(mayChoose),
    keyOf: ({ id }) => id,
    nameOf: request => `${t(request.action)} ${subject(request)}`,
  })
  const isOneKind = new Set(all.chosen.map(({ action }) => action)).size === 1
  const [approving, setApproving] = useState<readonly Request[]>()
  const open = (id: string | undefined) => change({ request: id })
  const leaveClosed = useFirstOpen({
    above: 900,
    isOpen: search.request !== undefined,
    of: choice,
    hasRows: requests.length > 0,
    open() {
      setActive(0)
      change({ request: requests[0]?.id }, { replace: true })
    },
  })
  const close = () => {
    leaveClosed()
    open(undefined)
  }
  const columns = useRequestColumns(row => {
    setActive(requests.indexOf(row))
    open(row.id)
  })
  const ticks = {
    ...choiceColumn(all),
    look: (row: RequestRow) => (mayChoose(row) ? <ChooseRow choice={all} row={row} /> : null),
  }
  const list = useList('requests', requests.some(mayChoose) ? [ticks, ...columns] : columns)
  useListKeys({
    count: requests.length,
    active,
    onMove: setActive,
    onOpen: index => open(requests[index]?.id),
    ...(mayApprove
      ? { onChoose: index => all.toggle(requests.find((each, at) => at === index && mayChoose(each))) }
      : {}),
    ...(search.request === undefined ? {} : { onBack: close }),
  })
  return (
    <>
      <SectionNav of="receivables" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <fieldset className="seg">
          <legend className="visually-hidden">{t('state')}</legend>
          {offered.map(each => (
            <button
              key={each}
              type="button"
              className={`plain${each === choice ? ' on' : ''}`}
              aria-pressed={each === choice}
              onClick={() => change({ state: each === 'pending' ? undefined : each, request: undefined })}
            >
              {t(each)}
            </button>
          ))}
        </fieldset>
        <span className="sp" />
        <span className="m sm wide-only">
          <kbd>j</kbd> <kbd>k</kbd> {t('move')} <kbd>Enter</kbd> {t('open')}
        </span>
        <ListTools
          list={list}
          count={totals.count}
          name={`${t('title')}-${today}`}
          ask={async after => {
            const { requests: found, next } = await askRequests(state, after, 500)
            return { rows: rowsOf(found), next }
          }}
        />
      </div>
      <BatchBar choice={all}>
        <button
          type="button"
          className="btn p"
          disabled={!isOneKind}
          onClick={() => setApproving(all.chosen)}
        >
          {t('approveChosen')}
        </button>
        {isOneKind ? null : <span className="m2">{t('oneKind')}</span>}
      </BatchBar>
      <div className="desk">
        <div className="panel">
          <ListRows
            {...{ list: pages, count: requests.length, waiting: 8 }}
            empty={
              <Empty says={t(choice === 'pending' ? 'empty_pending' : 'empty_other')}>
                {choice === 'all' ? null : (
                  <button type="button" className="btn" onClick={() => change({ state: 'all' })}>
                    {t('showAll')}
                  </button>
                )}
              </Empty>
            }
          >
            <ListTable
              {...{ rows: requests, active, pages, totals, columns: list.columns }}
              className="requests"
              label={t('list')}
              rowHeight={49}
              keyOf={({ id }) => id}
              isOpen={({ id }) => id === search.request}
            />
          </ListRows>
        </div>
        {search.request === undefined ? (
          <div className="panel wide-only">
            <Empty says={t('choose')} />
          </div>
        ) : (
          <RequestPanel key={search.request} id={search.request} onClose={close} />
        )}
      </div>
      {approving ? <ApproveSeveral requests={approving} onClose={() => setApproving(undefined)} /> : null}
    </>
  )
}

/** What people asked for that somebody else decides on. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay, useSession } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { SectionNav } from '../frame/SectionNav.tsx'
import { BatchBar, useChoice } from '../lists/choice.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { MoreRows } from '../lists/MoreRows.tsx'
import { ApproveSeveral } from './ApproveSeveral.tsx'
import { RequestPanel } from './RequestPanel.tsx'
import { RequestsExport } from './RequestsExport.tsx'
import { RequestTable } from './RequestTable.tsx'
import { type Request, type State, states, useRequests } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { useRequestWords } from './words.ts'
import './requests.css'

const choices = [...states, 'all'] as const

interface RequestsSearch {
  readonly state?: string
  readonly request?: string
}

export function RequestsPage() {
  const { t } = useRequestWords()
  const search: RequestsSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const choice = choices.find(each => each === search.state) ?? 'pending'
  const state: State | undefined = choice === 'all' ? undefined : choice
  const list = useRequests(state)
  const { data } = list
  const [active, setActive] = useState(-1)
  const requests = data?.pages.flatMap(page => page.requests) ?? []
  const change = (wanted: { state?: string | undefined; request?: string | undefined }) =>
    void navigate({ to: '/requests', search: before => only({ ...before, ...wanted }) })
  const { person } = useSession()
  const mayApprove = useMay()('approve')
  const mayChoose = (request: Request) =>
    mayApprove && request.state === 'pending' && request.requested_by !== person.name
  const subject = useSubject()
  const all = useChoice({
    rows: requests.filter(mayChoose),
    keyOf: ({ id }) => id,
    nameOf: request => `${t(request.action)} ${subject(request)}`,
  })
  const isOneKind = new Set(all.chosen.map(({ action }) => action)).size === 1
  const [approving, setApproving] = useState<readonly Request[]>()
  const open = (id: string | undefined) => change({ request: id })
  useListKeys({
    count: requests.length,
    active,
    onMove: setActive,
    onOpen: index => open(requests[index]?.id),
    ...(mayApprove
      ? { onChoose: index => all.toggle(requests.find((each, at) => at === index && mayChoose(each))) }
      : {}),
    ...(search.request === undefined ? {} : { onBack: () => open(undefined) }),
  })
  return (
    <>
      <SectionNav of="receivables" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <fieldset className="seg">
          <legend className="visually-hidden">{t('state')}</legend>
          {choices.map(each => (
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
        <RequestsExport state={state} />
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
            {...{ list, count: requests.length, waiting: 8 }}
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
            <RequestTable
              {...{ requests, active, mayChoose }}
              choice={requests.some(mayChoose) ? all : undefined}
              opened={search.request}
              onOpen={(id, index) => {
                setActive(index)
                open(id)
              }}
            />
          </ListRows>
          <MoreRows list={list} />
        </div>
        {search.request === undefined ? (
          <div className="panel wide-only">
            <Empty says={t('choose')} />
          </div>
        ) : (
          <RequestPanel key={search.request} id={search.request} onClose={() => open(undefined)} />
        )}
      </div>
      {approving ? <ApproveSeveral requests={approving} onClose={() => setApproving(undefined)} /> : null}
    </>
  )
}

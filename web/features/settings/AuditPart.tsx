import { useState } from 'react'
import { useMoment } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Empty } from '../../ui/states.tsx'
import { ColumnsMenu } from '../lists/ColumnsMenu.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { type ListColumn, type Listed, withoutMoney } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditSubject } from './AuditSubject.tsx'
import { type AuditEvent, filterNames, useAudit } from './audit-queries.ts'
import { isEventKind, useAuditWords, useEventWords } from './audit-words.ts'
import { usePartFilters } from './use-part-filters.ts'

/** Who did what, when, on what and from where; nothing of it can be changed. */
export function AuditPart() {
  const { t } = useAuditWords()
  const { asked, isNarrowed, change, clear } = usePartFilters('audit', filterNames)
  const pages = useAudit(asked)
  const list = useList('audit', useAuditColumns())
  const people = [...new Set(pages.events.flatMap(({ by }) => by ?? []))].toSorted()
  return (
    <>
      <div className="row wrap">
        <AuditFilters {...{ asked, people }} onChange={change} />
        <ColumnsMenu
          columns={list.choice}
          nameOf={id => list.all.find(column => column.id === id)?.name ?? id}
        />
        <a className="btn" href={`/api/v1/audit.csv?${new URLSearchParams(asked)}`} download>
          <Icon name="download" />
          {t('file')}
        </a>
      </div>
      <section className="panel" aria-busy={pages.isFetching}>
        <ListRows
          {...{ list: pages, count: pages.events.length, waiting: 12 }}
          empty={
            <Empty says={t(isNarrowed ? 'noMatch' : 'none')}>
              {isNarrowed ? (
                <button type="button" className="btn" onClick={clear}>
                  {t('clear')}
                </button>
              ) : null}
            </Empty>
          }
        >
          <ListTable
            {...{ pages, rows: withoutMoney(pages.events), active: -1, columns: list.columns }}
            label={t('events')}
            keyOf={({ id }) => id}
          />
        </ListRows>
      </section>
    </>
  )
}

function useAuditColumns(): readonly ListColumn<AuditEvent & Listed>[] {
  const moment = useMoment()
  const { t } = useAuditWords()
  const words = useEventWords()
  const originOf = useOrigin()
  return [
    {
      id: 'when',
      name: t('when'),
      width: 144,
      isFixed: true,
      sorted: 'descending',
      textOf: ({ at }) => moment(at),
      look: ({ at }) => <span className="m2">{moment(at)}</span>,
    },
    { id: 'person', name: t('person'), width: 96, textOf: ({ by }) => by ?? t('system') },
    {
      id: 'kind',
      name: t('kind'),
      width: 140,
      isFixed: true,
      textOf: ({ kind }) => (isEventKind(kind) ? words.t(kind) : kind),
      look: ({ kind }) => <b>{isEventKind(kind) ? words.t(kind) : kind}</b>,
    },
    { id: 'subject', name: t('subject'), width: 136, look: row => <AuditSubject subject={row.subject} /> },
    { id: 'reason', name: t('reason'), width: 124, textOf: ({ reason }) => reason },
    { id: 'origin', name: t('origin'), width: 136, textOf: ({ origin }) => originOf(origin) },
    {
      id: 'details',
      name: t('details'),
      width: 64,
      isUnnamed: true,
      look: event => <Details event={event} />,
    },
  ]
}

function Details({ event: { id, facts } }: { readonly event: AuditEvent }) {
  const { t } = useAuditWords()
  const [isOpen, setIsOpen] = useState(false)
  if (Object.keys(facts).length === 0) return null
  return (
    <>
      <button
        type="button"
        className="plain link"
        aria-expanded={isOpen}
        aria-label={t('detailsOf', { id })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('details')}
      </button>
      {isOpen ? (
        <Drawer title={t('detailsOf', { id })} onClose={() => setIsOpen(false)}>
          <pre className="code">{JSON.stringify(facts, null, 2)}</pre>
        </Drawer>
      ) : null}
    </>
  )
}

/** `page 127.0.0.1`, `session 1a2b3c4d 127.0.0.1`, `key NAME 127.0.0.1`, `job 4`; nothing: the command line. */
function useOrigin() {
  const { t } = useAuditWords()
  return (origin: string | null) => {
    if (origin === null) return t('line')
    const session = /^(?:page|session \S+) (.+)$/.exec(origin)
    if (session) return t('page', { address: session[1] ?? '' })
    const job = /^job (\d+)$/.exec(origin)
    if (job) return t('job', { id: job[1] ?? '' })
    const key = /^key (.+) \S+$/.exec(origin)
    return key ? t('key', { name: key[1] ?? '' }) : origin
  }
}

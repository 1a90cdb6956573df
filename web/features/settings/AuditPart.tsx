import { useState } from 'react'
import { useMoment } from '../../session.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { MoreRows } from '../lists/MoreRows.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditSubject } from './AuditSubject.tsx'
import { type AuditEvent, filterNames, useAudit, useAuditFilters } from './audit-queries.ts'
import { isEventKind, useAuditWords, useEventWords } from './audit-words.ts'

/** Who did what, when, on what and from where; nothing of it can be changed. */
export function AuditPart() {
  const { t } = useAuditWords()
  const { asked, change } = useAuditFilters()
  const list = useAudit(asked)
  const isFiltered = Object.keys(asked).length > 0
  const people = [...new Set(list.events.flatMap(({ by }) => by ?? []))].toSorted()
  const clear = () => change(Object.fromEntries(filterNames.map(name => [name, undefined])))
  return (
    <>
      <div className="row wrap">
        <AuditFilters {...{ asked, people }} onChange={change} />
        <a className="btn" href={`/api/v1/audit.csv?${new URLSearchParams(asked)}`} download>
          <Icon name="download" />
          {t('file')}
        </a>
      </div>
      <section className="panel" aria-busy={list.isFetching}>
        {list.error ? <Broken error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isPending ? <Waiting rows={12} /> : null}
        {!list.isPending && !list.error && list.events.length === 0 ? (
          <Empty says={t(isFiltered ? 'noMatch' : 'none')}>
            {isFiltered ? (
              <button type="button" className="btn" onClick={clear}>
                {t('clear')}
              </button>
            ) : null}
          </Empty>
        ) : null}
        {list.events.length > 0 ? <Events events={list.events} /> : null}
        <MoreRows list={list} />
      </section>
    </>
  )
}

function Events({ events }: { readonly events: readonly AuditEvent[] }) {
  const { t } = useAuditWords()
  return (
    <Scroll label={t('events')}>
      <table className="t audit">
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('person')}</th>
            <th>{t('kind')}</th>
            <th>{t('subject')}</th>
            <th>{t('reason')}</th>
            <th>{t('origin')}</th>
            <th>
              <span className="visually-hidden">{t('details')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map(event => (
            <Event key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Event({ event }: { readonly event: AuditEvent }) {
  const moment = useMoment()
  const { t } = useAuditWords()
  const words = useEventWords()
  const originOf = useOrigin()
  const [isOpen, setIsOpen] = useState(false)
  const { id, at, by, kind, subject, reason, facts } = event
  const hasFacts = Object.keys(facts).length > 0
  return (
    <>
      <tr>
        <td className="m2 nw">{moment(at)}</td>
        <td>{by ?? <span className="m">{t('system')}</span>}</td>
        <td className="b">{isEventKind(kind) ? words.t(kind) : kind}</td>
        <td>
          <AuditSubject subject={subject} />
        </td>
        <td title={reason ?? undefined}>{reason ?? <span className="zero">–</span>}</td>
        <td className="m2">{originOf(event.origin)}</td>
        <td className="n">
          {hasFacts ? (
            <button
              type="button"
              className="plain link"
              aria-expanded={isOpen}
              aria-label={t('detailsOf', { id })}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('details')}
            </button>
          ) : null}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={7} className="lines">
            <pre className="code">{JSON.stringify(facts, null, 2)}</pre>
          </td>
        </tr>
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

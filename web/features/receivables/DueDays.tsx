/** When an invoice falls due where that is not one day: its parts, what they wait for, and who said what happened. */
import { useState } from 'react'
import type { components } from '../../api/schema.d.ts'
import { useMay, useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { DueItems } from './DueItems.tsx'
import { useDueWords } from './due-words.ts'
import { EventForm } from './EventForm.tsx'
import '../documents/documents.css'

type Sheet = components['schemas']['InvoiceSheet']
/** Order and invoice are days of documents: nothing waits for them. */
export type Awaited = Exclude<Sheet['awaited'][number]['event'], 'order' | 'invoice'>

const isAwaited = (event: Sheet['awaited'][number]['event']): event is Awaited =>
  event !== 'order' && event !== 'invoice'

export function DueDays({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useDueWords()
  const { isPast } = useAsOf()
  const { items, awaited, told } = sheet
  // It tells how things stand, not how they stood.
  if (isPast || sheet.kind !== 'invoice' || (items.length < 2 && awaited.length === 0)) return null
  return (
    <section>
      <h3 className="pad t">{t('title')}</h3>
      <DueItems items={items} label={t('title')} hasOpen />
      {awaited.length > 0 ? <Waiting sheet={sheet} /> : null}
      {told.length > 0 ? <Told told={told} /> : null}
    </section>
  )
}

function Waiting({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useDueWords()
  const may = useMay()
  const [asked, setAsked] = useState<{ readonly event: Awaited; readonly isTakingBack: boolean }>()
  const { awaited, events, number, reversed_on: reversed } = sheet
  const dayOf = (event: Awaited) => events.find(each => each.event === event)?.on
  const mayTell = may('book') && reversed === null
  return (
    <>
      <h3 className="pad t">{t('awaited')}</h3>
      <table className="t" aria-label={t('awaited')}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
            <th scope="col">{t('happened')}</th>
            {mayTell ? <th /> : null}
          </tr>
        </thead>
        <tbody>
          {awaited.map(({ event, amount }, index) =>
            isAwaited(event) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: several parts may wait for one event
              <tr key={index}>
                <td>{t(event)}</td>
                <td className="n">{amountText(amount)}</td>
                <td>{dayOf(event) ?? <span className="m">{t('notYet')}</span>}</td>
                {mayTell ? (
                  <td className="nw">
                    <button
                      type="button"
                      className="btn q link"
                      onClick={() => setAsked({ event, isTakingBack: false })}
                    >
                      {t(dayOf(event) ? 'correct' : 'enter')}
                    </button>{' '}
                    {dayOf(event) ? (
                      <button
                        type="button"
                        className="btn q link"
                        onClick={() => setAsked({ event, isTakingBack: true })}
                      >
                        {t('takeBack')}
                      </button>
                    ) : null}
                  </td>
                ) : null}
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
      {asked ? (
        <EventForm
          key={`${asked.event} ${asked.isTakingBack}`}
          {...asked}
          number={number}
          before={dayOf(asked.event)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  )
}

function Told({ told }: { readonly told: Sheet['told'] }) {
  const { t } = useDueWords()
  const moment = useMoment()
  return (
    <>
      <h3 className="pad t">{t('told')}</h3>
      <ul className="pad t tellings">
        {told.map(({ event, on, source, by, recorded_at: at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record, never reordered
          <li key={index}>
            {on === null ? t('toldBack', { event: t(event) }) : t('toldOn', { event: t(event), on })}{' '}
            <span className="m sm">
              {t('by', { name: by ?? t('program'), at: moment(at) })}
              {source === null ? '' : ` · ${t('from', { number: source.replace(/^[\w-]+:/, '') })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

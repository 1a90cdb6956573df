/** The day of an event an invoice waits for, or taking it back: with the days on which it then falls due. */
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { DayField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { useSaid } from '../../ui/said.ts'
import { typedDay } from '../forms/typed.ts'
import { useDraft } from '../forms/use-draft.ts'
import { type Mode, modeParams, newKey, useEntry } from '../forms/use-entry.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import type { Awaited } from './DueDays.tsx'
import { DueItems, itemsOfAnswer } from './DueItems.tsx'
import { useDueWords } from './due-words.ts'

interface EventFormProps {
  readonly number: string
  readonly event: Awaited
  /** The day entered before. */
  readonly before: string | undefined
  readonly isTakingBack: boolean
  onClose(): void
}

export function EventForm({ number, event, before, isTakingBack, onClose }: EventFormProps) {
  const { t } = useDueWords()
  const { today } = useAsOf()
  const said = useSaid()
  const [key] = useState(newKey)
  const undo = useUndo()
  const draft = useDraft(`${event} of ${number}`)
  const day = draft.typed.on ?? before ?? today
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const on = typedDay(day)
  const body = isTakingBack ? { event, on: null } : on ? { event, on } : undefined
  const send = (asked: { event: Awaited; on: string | null }, mode: Mode) => {
    const { query, ...params } = modeParams(mode)
    return told(
      api.POST('/api/v1/invoices/{number}/events', {
        params: { path: { number }, query, ...params },
        body: asked,
      }),
    )
  }
  const entry = useEntry({
    form: `event ${number}`,
    ...{ key, body, send },
    onBooked: (_, { on: entered }) => {
      const facts = { number, event: t(event), on: entered ?? '' }
      notify({
        says: t(entered === null ? 'undone' : 'done', facts),
        undo: undo.event(number, event, before ?? null),
      })
      putAway()
    },
  })
  const items = itemsOfAnswer(entry.preview?.answer)
  return (
    <form
      className="pad t stack gap16"
      noValidate
      aria-busy={entry.isBooking}
      onSubmit={submitted => {
        submitted.preventDefault()
        if (entry.canBook) entry.book()
      }}
    >
      {entry.error ? (
        <p className="say bad" role="alert">
          {said(entry.error)}
        </p>
      ) : null}
      {isTakingBack ? (
        <p>
          <b>{t('takingBack', { event: t(event) })}</b> {t('asBefore')}
        </p>
      ) : (
        <DayField
          label={t('entering', { event: t(event) })}
          today={today}
          max={today}
          value={day}
          onChange={text => draft.type('on', text)}
          required
        />
      )}
      {items.length > 0 ? <DueItems items={items} label={t('dueThen')} /> : null}
      <FormFoot
        action={t(isTakingBack ? 'takeBack' : 'save')}
        isOff={!entry.canBook}
        isDangerous={isTakingBack}
        back={t('leave')}
        onBack={putAway}
      />
    </form>
  )
}

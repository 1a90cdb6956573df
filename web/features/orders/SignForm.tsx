/** The customer signed for goods: when, and who; or that was a mistake. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { typedDay } from '../documents/typed.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { useOrderWords } from './order-words.ts'

interface SignFormProps {
  readonly shipment: components['schemas']['Shipment']
  onClose(): void
}

export function SignForm({ shipment, onClose }: SignFormProps) {
  const { t } = useOrderWords()
  const { today } = useAsOf()
  const said = useSaid()
  const queries = useQueryClient()
  const { number, date, signed } = shipment
  const [day, setDay] = useState(signed?.on ?? today)
  const [by, setBy] = useState(signed?.by ?? '')
  const signing = useMutation({
    mutationFn: (on: string | null) =>
      told(
        api.POST('/api/v1/shipments/{number}/sign', {
          params: { path: { number } },
          body: { on, by: by.trim() },
        }),
      ),
    onSuccess: async (_, on) => {
      notify({ says: t(on === null ? 'done_unsigned' : 'done_signed', { number, on: on ?? '' }) })
      onClose()
      await queries.invalidateQueries()
    },
  })
  const on = typedDay(day)
  return (
    <Drawer title={t('signTitle', { number })} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (on) signing.mutate(on)
        }}
      >
        {signing.error ? (
          <p className="say bad" role="alert">
            {said(signing.error)}
          </p>
        ) : null}
        <p className="m2">{t('signSays')}</p>
        <DayField
          label={t('signDay')}
          today={today}
          min={date}
          max={today}
          value={day}
          onChange={setDay}
          required
        />
        <TextField label={t('signBy')} value={by} onChange={setBy} />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={!on || signing.isPending}>
            {t('sign')}
          </button>
          {signed === null ? null : (
            <button
              type="button"
              className="btn d"
              disabled={signing.isPending}
              onClick={() => signing.mutate(null)}
            >
              {t('signTakeBack')}
            </button>
          )}
          <span className="sp" />
          <button type="button" className="btn" onClick={onClose}>
            {t('back')}
          </button>
        </div>
      </form>
    </Drawer>
  )
}

/** The customer signed for goods: when, and who; or that was a mistake. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { typedDay } from '../forms/typed.ts'
import { useDraft } from '../forms/use-draft.ts'
import { useUndo } from '../forms/use-undo.ts'
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
  const queries = useQueryClient()
  const undo = useUndo()
  const { number, date, signed } = shipment
  const draft = useDraft(`sign ${number}`)
  const day = draft.typed.on ?? signed?.on ?? today
  const by = draft.typed.by ?? signed?.by ?? ''
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const signing = useMutation({
    mutationFn: (on: string | null) =>
      told(
        api.POST('/api/v1/shipments/{number}/sign', {
          params: { path: { number } },
          body: { on, by: by.trim() },
        }),
      ),
    onSuccess: async (_, on) => {
      notify({
        says: t(on === null ? 'done_unsigned' : 'done_signed', { number, on: on ?? '' }),
        undo: undo.signature(number, signed),
      })
      putAway()
      await queries.invalidateQueries()
    },
  })
  const on = typedDay(day)
  const faults = faultsOf(signing.error, ['on', 'by'])
  return (
    <Drawer title={t('signTitle', { number })} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        aria-busy={signing.isPending}
        onSubmit={event => {
          event.preventDefault()
          if (on) signing.mutate(on)
        }}
      >
        <RefusedForm faults={faults} />
        <p className="m2">{t('signSays')}</p>
        <DayField
          label={t('signDay')}
          today={today}
          min={date}
          max={today}
          value={day}
          onChange={text => draft.type('on', text)}
          fault={faults.fields.on}
          required
        />
        <TextField
          label={t('signBy')}
          value={by}
          onChange={text => draft.type('by', text)}
          fault={faults.fields.by}
        />
        <FormFoot action={t('sign')} isOff={!on || signing.isPending} back={t('back')} onBack={putAway}>
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
        </FormFoot>
      </form>
    </Drawer>
  )
}

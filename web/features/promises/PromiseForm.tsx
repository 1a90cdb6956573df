/** What a customer said it will pay, and by when. */
import type { FormEvent } from 'react'
import { useSession } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, LinesField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { typedAmount } from '../forms/typed.ts'
import { useDraft } from '../forms/use-draft.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { useMakePromise } from './promise-queries.ts'
import { usePromiseWords } from './words.ts'

interface PromiseFormProps {
  readonly customer: string
  /** The customer's own; null: the company's. */
  readonly currency: string | null
  onClose(): void
}

const fields = ['amount', 'currency', 'by', 'said_by', 'note'] as const

export function PromiseForm({ customer, currency, onClose }: PromiseFormProps) {
  const { t } = usePromiseWords()
  const { today } = useAsOf()
  const { company } = useSession()
  const making = useMakePromise()
  const undo = useUndo()
  const faults = faultsOf(making.error, fields)
  const draft = useDraft(`promise of ${customer}`)
  const typed = {
    ...{ amount: '', currency: currency ?? company.currency, by: '', said_by: '', note: '' },
    ...draft.typed,
  }
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const field = (name: (typeof fields)[number]) => ({
    value: typed[name],
    fault: faults.fields[name],
    onChange: (text: string) => draft.type(name, text),
  })
  const { by, note } = typed
  const amount = typedAmount(typed.amount)
  const saidBy = typed.said_by.trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (amount === undefined || saidBy === '' || by === '') return
    making.mutate(
      { customer, amount, currency: typed.currency.trim(), by, said_by: saidBy, note: note.trim() || null },
      {
        onSuccess: ({ id }) => {
          notify({ says: t('recorded'), undo: undo.promise(id, customer) })
          putAway()
        },
      },
    )
  }
  return (
    <Drawer title={t('record')} onClose={onClose}>
      <form className="pad t stack gap16" noValidate aria-busy={making.isPending} onSubmit={send}>
        <RefusedForm faults={faults} />
        <div className="formgrid">
          <TextField label={t('amount')} {...field('amount')} inputMode="decimal" required autoFocus />
          <TextField label={t('currency')} {...field('currency')} required />
        </div>
        <DayField label={t('day')} {...field('by')} today={today} min={today} required />
        <TextField label={t('saidBy')} {...field('said_by')} required />
        <LinesField label={t('note')} {...field('note')} />
        <FormFoot
          action={t('send')}
          isOff={making.isPending || amount === undefined || saidBy === '' || by === ''}
          back={t('cancel')}
          onBack={putAway}
        />
      </form>
    </Drawer>
  )
}

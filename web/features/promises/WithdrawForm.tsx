import type { FormEvent } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { type PaymentPromise, useWithdrawPromise } from './promise-queries.ts'
import { usePromiseWords } from './words.ts'

interface WithdrawFormProps {
  readonly promise: PaymentPromise
  onClose(): void
}

export function WithdrawForm({ promise: { id, by }, onClose }: WithdrawFormProps) {
  const { t } = usePromiseWords()
  const withdrawing = useWithdrawPromise(id)
  const faults = faultsOf(withdrawing.error, ['reason'])
  const { typed, type, forget } = useDraft(`withdraw promise ${id}`)
  const reason = typed.reason ?? ''
  const putAway = () => {
    forget()
    onClose()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    withdrawing.mutate(reason.trim(), {
      onSuccess: () => {
        notify({ says: t('withdrewIt') })
        putAway()
      },
    })
  }
  return (
    <Drawer title={t('withdrawTitle', { day: by })} onClose={onClose}>
      <form className="pad t stack gap16" noValidate aria-busy={withdrawing.isPending} onSubmit={send}>
        <RefusedForm faults={faults} />
        <TextField
          label={t('reason')}
          value={reason}
          onChange={text => type('reason', text)}
          hint={t('withdrawHint')}
          fault={faults.fields.reason}
          required
          autoFocus
        />
        <FormFoot
          action={t('withdraw')}
          isOff={withdrawing.isPending || reason.trim() === ''}
          isDangerous
          back={t('cancel')}
          onBack={putAway}
        />
      </form>
    </Drawer>
  )
}

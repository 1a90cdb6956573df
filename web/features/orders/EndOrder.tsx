/** Gives an order up, or closes the rest of it; with a reason that is kept. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { useOrderWords } from './order-words.ts'

interface EndOrderProps {
  readonly number: string
  readonly how: 'cancel' | 'close'
  onClose(): void
}

export function EndOrder({ number, how, onClose }: EndOrderProps) {
  const { t } = useOrderWords()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft(`${how} ${number}`)
  const reason = typed.reason ?? ''
  const [isMissing, setMissing] = useState(false)
  const putAway = () => {
    forget()
    onClose()
  }
  const ending = useMutation({
    mutationFn: (why: string) => {
      const asked = { params: { path: { number } }, body: { reason: why } }
      return how === 'cancel'
        ? told(api.POST('/api/v1/orders/{number}/cancel', asked))
        : told(api.POST('/api/v1/orders/{number}/close', asked))
    },
    onSuccess: async () => {
      notify({ says: t(`done_${how}`, { number }) })
      putAway()
      await queries.invalidateQueries()
    },
  })
  const faults = faultsOf(ending.error, ['reason'])
  return (
    <Drawer title={`${t(how)} ${number}`} onClose={onClose}>
      <form
        className="pad t"
        noValidate
        aria-busy={ending.isPending}
        onSubmit={event => {
          event.preventDefault()
          setMissing(reason.trim() === '')
          if (reason.trim() !== '') ending.mutate(reason.trim())
        }}
      >
        <RefusedForm faults={faults} />
        <p className="m2">{t(`${how}Says`)}</p>
        <TextField
          label={t('reason')}
          value={reason}
          onChange={text => type('reason', text)}
          fault={isMissing ? t('reasonNeeded') : faults.fields.reason}
          required
        />
        <FormFoot action={t(how)} isOff={ending.isPending} back={t('back')} onBack={putAway} />
      </form>
    </Drawer>
  )
}

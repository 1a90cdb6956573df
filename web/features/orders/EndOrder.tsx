/** Gives an order up, or closes the rest of it; with a reason that is kept. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { notify } from '../frame/notices.ts'
import { useOrderWords } from './order-words.ts'

interface EndOrderProps {
  readonly number: string
  readonly how: 'cancel' | 'close'
  onClose(): void
}

export function EndOrder({ number, how, onClose }: EndOrderProps) {
  const { t } = useOrderWords()
  const said = useSaid()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const ending = useMutation({
    mutationFn: (why: string) => {
      const asked = { params: { path: { number } }, body: { reason: why } }
      return how === 'cancel'
        ? told(api.POST('/api/v1/orders/{number}/cancel', asked))
        : told(api.POST('/api/v1/orders/{number}/close', asked))
    },
    onSuccess: async () => {
      notify({ says: t(`done_${how}`, { number }) })
      onClose()
      await queries.invalidateQueries()
    },
    onError: error => setFault(said(error)),
  })
  return (
    <Drawer title={`${t(how)} ${number}`} onClose={onClose}>
      <form
        className="pad t"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (reason.trim() === '') return setFault(t('reasonNeeded'))
          ending.mutate(reason.trim())
        }}
      >
        <p className="m2">{t(`${how}Says`)}</p>
        <TextField label={t('reason')} value={reason} onChange={setReason} fault={fault} required />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={ending.isPending}>
            {t(how)}
          </button>
          <span className="sp" />
          <button type="button" className="btn" onClick={onClose}>
            {t('back')}
          </button>
        </div>
      </form>
    </Drawer>
  )
}

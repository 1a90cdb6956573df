import { useState } from 'react'
import { TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { useStep } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

/** Ends an application nobody goes on with. */
export function DropForm({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useApplicationWords()
  const said = useSaid()
  const drop = useStep(id)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const send = () => {
    if (reason.trim() === '') return setFault(`${t('reason')} · ${t('needed')}`)
    drop.mutate(
      { does: 'drop', reason: reason.trim() },
      { onSuccess: onClose, onError: error => setFault(said(error)) },
    )
  }
  return (
    <Sheet
      title={t('drop')}
      action={t('drop')}
      isDangerous
      isPending={drop.isPending}
      fault={fault}
      onSend={send}
      onClose={onClose}
    >
      <p className="m2">{t('dropSays')}</p>
      <TextField label={t('reason')} required value={reason} onChange={setReason} />
    </Sheet>
  )
}

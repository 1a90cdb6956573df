import { useState } from 'react'
import { TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { useDraft } from '../forms/use-draft.ts'
import { useStep } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

/** Ends an application nobody goes on with. */
export function DropForm({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useApplicationWords()
  const drop = useStep(id)
  const draft = useDraft(`drop ${id}`)
  const reason = draft.typed.reason ?? ''
  const [isMissing, setMissing] = useState(false)
  const faults = faultsOf(drop.error, ['reason'])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const send = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') drop.mutate({ does: 'drop', reason: reason.trim() }, { onSuccess: putAway })
  }
  return (
    <Sheet
      title={t('drop')}
      action={t('drop')}
      isDangerous
      isPending={drop.isPending}
      faults={faults}
      onSend={send}
      onClose={onClose}
      onPutAway={putAway}
    >
      <p className="m2">{t('dropSays')}</p>
      <TextField
        label={t('reason')}
        required
        value={reason}
        onChange={text => draft.type('reason', text)}
        fault={isMissing ? t('needed') : faults.fields.reason}
      />
    </Sheet>
  )
}

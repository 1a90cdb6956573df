import { useState } from 'react'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { useDraft } from '../forms/use-draft.ts'
import { grounds, useStep } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

/** Refuses on a ground of the list; words stand beside, and other grounds need them. */
export function RefuseForm({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useApplicationWords()
  const refuse = useStep(id)
  const draft = useDraft(`refuse ${id}`)
  const ground = grounds.find(each => each === draft.typed.ground) ?? 'no-licence'
  const words = draft.typed.words ?? ''
  const [isMissing, setMissing] = useState(false)
  const faults = faultsOf(refuse.error, ['ground', 'words'])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const send = () => {
    const isWithout = ground === 'other' && words.trim() === ''
    setMissing(isWithout)
    if (!isWithout) refuse.mutate({ does: 'refuse', ground, words: words.trim() }, { onSuccess: putAway })
  }
  return (
    <Sheet
      title={t('refuse')}
      action={t('refuse')}
      isDangerous
      isPending={refuse.isPending}
      faults={faults}
      onSend={send}
      onClose={onClose}
      onPutAway={putAway}
    >
      <ChoiceField
        label={t('ground')}
        value={ground}
        onChange={value => draft.type('ground', value)}
        fault={faults.fields.ground}
        choices={grounds.map(value => ({ value, label: t(`ground ${value}`) }))}
      />
      <TextField
        label={t('groundWords')}
        required={ground === 'other'}
        value={words}
        onChange={text => draft.type('words', text)}
        fault={isMissing ? t('needed') : faults.fields.words}
      />
    </Sheet>
  )
}

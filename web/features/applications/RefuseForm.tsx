import { useState } from 'react'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { grounds, useStep } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

/** Refuses on a ground of the list; words stand beside, and other grounds need them. */
export function RefuseForm({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useApplicationWords()
  const said = useSaid()
  const refuse = useStep(id)
  const [ground, setGround] = useState<(typeof grounds)[number]>('no-licence')
  const [words, setWords] = useState('')
  const [fault, setFault] = useState('')
  const send = () => {
    if (ground === 'other' && words.trim() === '') return setFault(`${t('groundWords')} · ${t('needed')}`)
    refuse.mutate(
      { does: 'refuse', ground, words: words.trim() },
      { onSuccess: onClose, onError: error => setFault(said(error)) },
    )
  }
  return (
    <Sheet
      title={t('refuse')}
      action={t('refuse')}
      isDangerous
      isPending={refuse.isPending}
      fault={fault}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField
        label={t('ground')}
        value={ground}
        onChange={value => setGround(grounds.find(each => each === value) ?? ground)}
        choices={grounds.map(value => ({ value, label: t(`ground ${value}`) }))}
      />
      <TextField label={t('groundWords')} required={ground === 'other'} value={words} onChange={setWords} />
    </Sheet>
  )
}

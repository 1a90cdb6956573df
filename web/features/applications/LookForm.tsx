/** What a document bears, said by who may read it. */
import { useState } from 'react'
import { TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { type DocumentRow, useStep } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

interface LookFormProps {
  readonly id: string
  readonly document: DocumentRow
  onClose(): void
}

const questions = ['seal', 'words', 'right'] as const
const labels = { seal: 'seal', words: 'words', right: 'isRight' } as const

export function LookForm({ id, document, onClose }: LookFormProps) {
  const { t, language } = useApplicationWords()
  const said = useSaid()
  const look = useStep(id)
  const [seen, setSeen] = useState({
    seal: document.look?.seal ?? false,
    words: document.look?.words ?? false,
    right: document.look?.right ?? false,
  })
  const [note, setNote] = useState(document.look?.note ?? '')
  const [fault, setFault] = useState('')
  const send = () =>
    look.mutate(
      { does: 'look', item: document.item, seen: { ...seen, note: note.trim() } },
      { onSuccess: onClose, onError: error => setFault(said(error)) },
    )
  return (
    <Sheet
      title={`${t('look')} · ${document.name[language]}`}
      action={t('save')}
      isPending={look.isPending}
      fault={fault}
      onSend={send}
      onClose={onClose}
    >
      {questions.map(question => (
        <label key={question} className="row">
          <input
            type="checkbox"
            checked={seen[question]}
            onChange={event => setSeen({ ...seen, [question]: event.target.checked })}
          />
          {t(labels[question])}
        </label>
      ))}
      <TextField label={t('note')} value={note} onChange={setNote} />
    </Sheet>
  )
}

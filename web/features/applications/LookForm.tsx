/** What a document bears, said by who may read it. */
import { TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { useDraft } from '../forms/use-draft.ts'
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
  const look = useStep(id)
  const draft = useDraft(`look at ${document.item} of ${id}`)
  const isSeen = (question: (typeof questions)[number]) =>
    draft.typed[question] === undefined
      ? (document.look?.[question] ?? false)
      : draft.typed[question] === 'yes'
  const note = draft.typed.note ?? document.look?.note ?? ''
  const faults = faultsOf(look.error, ['note'])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const send = () => {
    const seen = { seal: isSeen('seal'), words: isSeen('words'), right: isSeen('right') }
    look.mutate(
      { does: 'look', item: document.item, seen: { ...seen, note: note.trim() } },
      { onSuccess: putAway },
    )
  }
  return (
    <Sheet
      title={`${t('look')} · ${document.name[language]}`}
      action={t('save')}
      isPending={look.isPending}
      faults={faults}
      onSend={send}
      onClose={onClose}
      onPutAway={putAway}
    >
      {questions.map(question => (
        <label key={question} className="row">
          <input
            type="checkbox"
            checked={isSeen(question)}
            onChange={event => draft.type(question, event.target.checked ? 'yes' : 'no')}
          />
          {t(labels[question])}
        </label>
      ))}
      <TextField
        label={t('note')}
        value={note}
        onChange={text => draft.type('note', text)}
        fault={faults.fields.note}
      />
    </Sheet>
  )
}

/** A paper for an item of the checklist: a new file, kept sealed, or one the customer handed in before. */
import { useState } from 'react'
import { useMoment } from '../../session.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { useDraft } from '../forms/use-draft.ts'
import { paperForms, usePapers } from '../papers/paper-queries.ts'
import { type ApplicationSheet, type DocumentRow, useHandIn } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

interface HandInFormProps {
  readonly application: ApplicationSheet
  readonly document: DocumentRow
  onClose(): void
}

export function HandInForm({ application: { id, customer }, document, onClose }: HandInFormProps) {
  const { t, language } = useApplicationWords()
  const moment = useMoment()
  const handIn = useHandIn(id)
  const { data } = usePapers({ customer })
  const draft = useDraft(`${document.item} of ${id}`)
  const chosen = draft.typed.paper ?? ''
  const [file, setFile] = useState<File>()
  const [isMissing, setMissing] = useState(false)
  const faults = faultsOf(handIn.error, ['paper', 'file'])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const kind = document.kind === 'licence' ? 'licence' : 'id'
  const before = (data?.pages.flatMap(page => page.papers) ?? []).filter(
    paper => paper.kind === kind && paper.sealed && paper.withdrawn_at === null,
  )
  const send = () => {
    const from = chosen || file
    setMissing(!from)
    if (from) handIn.mutate({ item: document.item, kind, from }, { onSuccess: putAway })
  }
  return (
    <Sheet
      title={`${t('handIn')} · ${document.name[language]}`}
      action={t('handIn')}
      isPending={handIn.isPending}
      faults={faults}
      onSend={send}
      onClose={onClose}
      onPutAway={putAway}
    >
      {before.length > 0 ? (
        <ChoiceField
          label={t('which')}
          value={chosen}
          onChange={paper => draft.type('paper', paper)}
          fault={chosen === '' ? undefined : faults.fields.paper}
          choices={[
            { value: '', label: t('newFile') },
            ...before.map(paper => ({
              value: paper.id,
              label: [t('before', { at: moment(paper.recorded_at) }), paper.name, paper.note]
                .filter(Boolean)
                .join(' · '),
            })),
          ]}
        />
      ) : null}
      {chosen === '' ? (
        <FileField
          label={t('file')}
          accept={paperForms}
          files={file ? [file] : []}
          hint={t('fileHint')}
          fault={isMissing ? t('fileNeeded') : (faults.fields.file ?? faults.fields.paper)}
          onChange={([first]) => {
            setFile(first)
            setMissing(false)
          }}
        />
      ) : null}
    </Sheet>
  )
}

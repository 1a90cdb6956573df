/** A paper for an item of the checklist: a new file, kept sealed, or one the customer handed in before. */
import { useState } from 'react'
import { useMoment } from '../../session.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { useSaid } from '../../ui/said.ts'
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
  const said = useSaid()
  const handIn = useHandIn(id)
  const { data } = usePapers({ customer })
  const [chosen, setChosen] = useState('')
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState('')
  const kind = document.kind === 'licence' ? 'licence' : 'id'
  const before = (data?.pages.flatMap(page => page.papers) ?? []).filter(
    paper => paper.kind === kind && paper.sealed && paper.withdrawn_at === null,
  )
  const send = () => {
    const from = chosen || file
    if (!from) return setFault(t('fileNeeded'))
    handIn.mutate(
      { item: document.item, kind, from },
      { onSuccess: onClose, onError: error => setFault(said(error)) },
    )
  }
  return (
    <Sheet
      title={`${t('handIn')} · ${document.name[language]}`}
      action={t('handIn')}
      isPending={handIn.isPending}
      fault={fault}
      onSend={send}
      onClose={onClose}
    >
      {before.length > 0 ? (
        <ChoiceField
          label={t('which')}
          value={chosen}
          onChange={setChosen}
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
          onChange={([first]) => {
            setFile(first)
            setFault('')
          }}
        />
      ) : null}
    </Sheet>
  )
}

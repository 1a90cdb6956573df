import { useState } from 'react'
import { Refusal } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useUndo } from '../forms/use-undo.ts'
import { notify } from '../frame/notices.ts'
import { type Belonging, type PaperKind, paperForms, paperKinds, useSendPapers } from './paper-queries.ts'
import { usePaperWords } from './words.ts'

interface AddPapersProps {
  readonly of: Belonging
  readonly kinds?: readonly PaperKind[] | undefined
  onClose(): void
}

export function AddPapers({ of, kinds = paperKinds, onClose }: AddPapersProps) {
  const { t } = usePaperWords()
  const send = useSendPapers(of)
  const undo = useUndo()
  const draft = useDraft(`papers of ${Object.values(of).join()}`)
  const kind = kinds.find(each => each === draft.typed.kind) ?? kinds[0] ?? 'other'
  const note = draft.typed.note ?? ''
  const isSealed = draft.typed.sealed === 'yes'
  const [files, setFiles] = useState<readonly File[]>([])
  const [fault, setFault] = useState('')
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const submit = () => {
    if (files.length === 0) return setFault(t('fileNeeded'))
    send.mutate(
      { kind, note: note.trim(), sealed: isSealed || kind === 'id', files },
      {
        onSuccess: ({ papers }) => {
          notify({
            says: t('done', { count: papers.length }),
            undo: undo.papers(papers.map(({ id }) => id)),
          })
          putAway()
        },
        onError: error =>
          setFault(error instanceof Refusal && error.detail ? error.detail : t('unreachable')),
      },
    )
  }
  return (
    <Drawer title={t('add')} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        aria-busy={send.isPending}
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <ChoiceField
          label={t('kind')}
          value={kind}
          onChange={value => draft.type('kind', value)}
          choices={kinds.map(value => ({ value, label: t(value) }))}
        />
        <FileField
          label={t('files')}
          multiple
          accept={paperForms}
          files={files}
          hint={t('filesHint')}
          fault={fault}
          onChange={chosen => {
            setFiles(chosen)
            setFault('')
          }}
        />
        <TextField label={t('note')} value={note} onChange={text => draft.type('note', text)} />
        {kind === 'id' ? (
          <p className="sm m2">{t('sealsAlways')}</p>
        ) : (
          <label className="row">
            <input
              type="checkbox"
              checked={isSealed}
              onChange={event => draft.type('sealed', event.target.checked ? 'yes' : '')}
            />
            {t('doSeal')}
          </label>
        )}
        <FormFoot
          action={t(send.isPending ? 'sending' : 'send')}
          isOff={send.isPending}
          back={t('back')}
          onBack={putAway}
        />
      </form>
    </Drawer>
  )
}

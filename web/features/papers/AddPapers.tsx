import { useState } from 'react'
import { Refusal } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
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
  const [kind, setKind] = useState<PaperKind>(kinds[0] ?? 'other')
  const [note, setNote] = useState('')
  const [isSealed, setSealed] = useState(false)
  const [files, setFiles] = useState<readonly File[]>([])
  const [fault, setFault] = useState('')
  const submit = () => {
    if (files.length === 0) return setFault(t('fileNeeded'))
    send.mutate(
      { kind, note: note.trim(), sealed: isSealed || kind === 'id', files },
      {
        onSuccess: ({ papers }) => {
          notify({ says: t('done', { count: papers.length }) })
          onClose()
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
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <ChoiceField
          label={t('kind')}
          value={kind}
          onChange={value => setKind(kinds.find(each => each === value) ?? kind)}
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
        <TextField label={t('note')} value={note} onChange={setNote} />
        {kind === 'id' ? (
          <p className="sm m2">{t('sealsAlways')}</p>
        ) : (
          <label className="row">
            <input type="checkbox" checked={isSealed} onChange={event => setSealed(event.target.checked)} />
            {t('doSeal')}
          </label>
        )}
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={send.isPending}>
            {t(send.isPending ? 'sending' : 'send')}
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

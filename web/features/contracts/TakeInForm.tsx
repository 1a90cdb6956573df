/** The letter came back on paper: its scan is kept, and who signed it. */
import { useState } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { useSaid } from '../../ui/said.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { paperForms } from '../papers/paper-queries.ts'
import { useTakeIn } from './contract-queries.ts'
import { useContractWords } from './words.ts'

export function TakeInForm({ number, onClose }: { readonly number: string; readonly onClose: () => void }) {
  const { t } = useContractWords()
  const { today } = useAsOf()
  const said = useSaid()
  const takeIn = useTakeIn(number)
  const [file, setFile] = useState<File>()
  const [byName, setByName] = useState('')
  const [byTitle, setByTitle] = useState('')
  const [on, setOn] = useState(today)
  const [fault, setFault] = useState('')
  const send = () => {
    if (!file) return setFault(`${t('scanFile')} · ${t('needed')}`)
    if (byName.trim() === '') return setFault(`${t('byName')} · ${t('needed')}`)
    takeIn.mutate(
      { file, byName: byName.trim(), byTitle: byTitle.trim(), on },
      {
        onSuccess: () => {
          notify({ says: t('done_scan') })
          onClose()
        },
        onError: error => setFault(said(error)),
      },
    )
  }
  return (
    <Drawer title={t('scan')} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        {fault ? (
          <p className="say bad" role="alert">
            {fault}
          </p>
        ) : null}
        <FileField
          label={t('scanFile')}
          accept={paperForms}
          files={file ? [file] : []}
          onChange={([chosen]) => setFile(chosen)}
        />
        <TextField label={t('byName')} value={byName} onChange={setByName} required />
        <TextField label={t('byTitle')} value={byTitle} onChange={setByTitle} />
        <DayField label={t('on')} today={today} max={today} value={on} onChange={setOn} required />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={takeIn.isPending}>
            {t('takeIn')}
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

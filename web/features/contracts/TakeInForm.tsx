/** The letter came back on paper: its scan is kept, and who signed it. */
import { useState } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { paperForms } from '../papers/paper-queries.ts'
import { useTakeIn } from './contract-queries.ts'
import { useContractWords } from './words.ts'

export function TakeInForm({ number, onClose }: { readonly number: string; readonly onClose: () => void }) {
  const { t } = useContractWords()
  const { today } = useAsOf()
  const takeIn = useTakeIn(number)
  const [file, setFile] = useState<File>()
  const draft = useDraft(`signed letter of ${number}`)
  const { by_name: byName = '', by_title: byTitle = '', on = today } = draft.typed
  const [missing, setMissing] = useState<readonly string[]>([])
  const faults = faultsOf(takeIn.error, ['file', 'by_name', 'by_title', 'on'])
  const field = (name: 'by_name' | 'by_title' | 'on') => ({
    onChange: (value: string) => draft.type(name, value),
    fault: missing.includes(name) ? t('needed') : faults.fields[name],
  })
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const send = () => {
    setMissing([...(file ? [] : ['file']), ...(byName.trim() === '' ? ['by_name'] : [])])
    if (!file || byName.trim() === '') return
    takeIn.mutate(
      { file, byName: byName.trim(), byTitle: byTitle.trim(), on },
      {
        onSuccess: () => {
          notify({ says: t('done_scan') })
          putAway()
        },
      },
    )
  }
  return (
    <Drawer title={t('scan')} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        aria-busy={takeIn.isPending}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <RefusedForm faults={faults} />
        <FileField
          label={t('scanFile')}
          accept={paperForms}
          files={file ? [file] : []}
          fault={missing.includes('file') ? t('needed') : faults.fields.file}
          onChange={([chosen]) => setFile(chosen)}
        />
        <TextField label={t('byName')} value={byName} {...field('by_name')} required />
        <TextField label={t('byTitle')} value={byTitle} {...field('by_title')} />
        <DayField label={t('on')} today={today} max={today} value={on} {...field('on')} required />
        <FormFoot action={t('takeIn')} isOff={takeIn.isPending} back={t('back')} onBack={putAway} />
      </form>
    </Drawer>
  )
}

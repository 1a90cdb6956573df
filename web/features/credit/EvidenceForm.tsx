/** Says what is known of a customer; the score is computed anew at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { paperForms, sendPapers } from '../papers/paper-queries.ts'
import { type EvidenceKind, evidenceKinds } from './assess-queries.ts'
import { useAssessWords } from './assess-words.ts'
import { EvidenceFields } from './EvidenceFields.tsx'
import { evidenceBody, fieldsOf, missingIn, type Typed } from './evidence-body.ts'
import { quarterName, quartersAround } from './quarters.ts'

interface EvidenceFormProps {
  readonly customer: string
  readonly currency: string
  /** Nothing else is entered here. */
  readonly only?: EvidenceKind
  onClose(): void
}

export function EvidenceForm({ customer, currency, only, onClose }: EvidenceFormProps) {
  const { t } = useAssessWords()
  const { today } = useAsOf()
  const draft = useDraft(`evidence of ${customer}`)
  const typed: Typed = draft.typed
  const kind = only ?? evidenceKinds.find(each => each === typed.kind) ?? 'marks'
  const [photos, setPhotos] = useState<readonly File[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])
  const type = (field: string) => (value: string) => {
    draft.type(field, value)
    setMissing([])
  }
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const saying = useSay(customer, putAway)
  const faults = faultsOf(saying.error, ['on', 'remark', ...fieldsOf[kind]])
  const fault = (field: string) => (missing.includes(field) ? t('needed') : faults.fields[field])
  const [quarter = today] = quartersAround(today, 0, 1)
  const on = kind === 'forecast' ? (typed.quarter ?? quarter) : (typed.on ?? today)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const wants = missingIn(kind, typed)
    setMissing(wants)
    if (wants.length === 0) saying.mutate({ body: evidenceBody(kind, on, typed, currency), photos })
  }
  return (
    <Drawer title={t('evidence')} onClose={onClose}>
      <form className="pad t" noValidate onSubmit={send} aria-busy={saying.isPending}>
        <RefusedForm faults={faults} />
        <div className="formgrid">
          {only ? null : (
            <ChoiceField
              label={t('kind')}
              value={kind}
              onChange={type('kind')}
              choices={evidenceKinds.map(value => ({ value, label: t(value) }))}
            />
          )}
          {kind === 'forecast' ? (
            <ChoiceField
              label={t('quarter')}
              value={on}
              onChange={type('quarter')}
              choices={quartersAround(today, 5, 2).map(value => ({
                value,
                label: t('quarterOf', quarterName(value)),
              }))}
            />
          ) : (
            <DayField
              label={t(kind === 'figures' ? 'periodEnd' : 'on')}
              today={today}
              value={on}
              onChange={type('on')}
              fault={fault('on')}
            />
          )}
          <EvidenceFields {...{ kind, typed, type, fault, currency }} />
          {kind === 'inspection' ? (
            <div className="whole">
              <FileField
                label={t('photos')}
                multiple
                accept={paperForms}
                files={photos}
                hint={t('photosHint')}
                onChange={setPhotos}
              />
            </div>
          ) : null}
          <div className="whole">
            <TextField
              label={t('remark')}
              value={typed.remark ?? ''}
              onChange={type('remark')}
              fault={fault('remark')}
            />
          </div>
        </div>
        <FormFoot action={t('save')} isOff={saying.isPending} back={t('back')} onBack={putAway} />
      </form>
    </Drawer>
  )
}

interface Saying {
  readonly body: ReturnType<typeof evidenceBody>
  readonly photos: readonly File[]
}
const photo = { kind: 'inspection', note: '', sealed: false } as const

function useSay(customer: string, onDone: () => void) {
  const { t } = useAssessWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ body, photos }: Saying) => {
      const params = { path: { customer } }
      const { id } = await told(api.POST('/api/v1/credit/{customer}/evidence', { params, body }))
      if (body.kind === 'inspection' && photos.length > 0)
        await sendPapers({ about: `inspection:${id}` }, { ...photo, files: photos })
    },
    onSuccess: async () => {
      notify({ says: t('saved') })
      onDone()
      await queries.invalidateQueries()
    },
  })
}

/** One step of a contract, with its day; of a signature also who signed and whose seals stand on it. */
import { useState } from 'react'
import { useMay, useSession } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { familyLines } from '../customers/family-lines.ts'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { type ContractSheet, type StepName, useTakeStep } from './contract-queries.ts'
import { useContractWords } from './words.ts'

interface StepFormProps {
  readonly contract: ContractSheet
  readonly step: StepName
  onClose(): void
}

const seals = ['both', 'ours', 'theirs', 'none'] as const

export function StepForm({ contract, step, onClose }: StepFormProps) {
  const { t, language } = useContractWords()
  const may = useMay()
  const { person } = useSession()
  const { today } = useAsOf()
  const { number, findings, clauses } = contract
  const agreed = [contract.terms_name?.[language] ?? '', familyLines(clauses.family_terms)]
    .filter(Boolean)
    .join('\n')
    .replaceAll('\n', '; ')
  const taking = useTakeStep(number, step)
  const draft = useDraft(`${step} ${number}`)
  const typed = {
    ...{ on: today, note: '', ours: person.name, seals: 'both', sets_terms: 'yes' },
    theirs: contract.acknowledgements.at(-1)?.by_name ?? '',
    ...draft.typed,
  }
  const { on, note, ours, theirs } = typed
  const [isMissing, setMissing] = useState(false)
  const faults = faultsOf(taking.error, Object.keys(typed))
  const field = (name: 'on' | 'note' | 'ours' | 'theirs' | 'seals') => ({
    value: typed[name],
    onChange: (value: string) => draft.type(name, value),
    fault: faults.fields[name],
  })
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const needsNote = step === 'ended' || (step === 'reviewed' && findings.forbidden > 0)
  const send = () => {
    const isWithout = needsNote && note.trim() === ''
    setMissing(isWithout)
    if (isWithout) return
    const signing = {
      ...{ ours: ours.trim(), theirs: theirs.trim() },
      seals: seals.find(each => each === typed.seals) ?? 'both',
      sets_terms: typed.sets_terms === 'yes',
    }
    taking.mutate(
      { on, note: note.trim(), ...(step === 'signed' ? { signing } : {}) },
      {
        onSuccess: answer => {
          const request = 'terms_request' in answer ? answer.terms_request : null
          notify(
            request === null
              ? { says: t(`done_${step}`, { number }) }
              : {
                  says: t('termsAsked', { number }),
                  to: may('see-requests')
                    ? { label: t('seeRequest'), href: `/requests?state=pending&request=${request}` }
                    : undefined,
                },
          )
          putAway()
        },
      },
    )
  }
  return (
    <Drawer title={`${t(`do_${step}`)} · ${number}`} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        aria-busy={taking.isPending}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <RefusedForm faults={faults} />
        {step === 'signed' ? (
          <div className="formgrid">
            <TextField label={t('ours')} {...field('ours')} required />
            <TextField label={t('theirs')} {...field('theirs')} required />
            <ChoiceField
              label={t('seals')}
              {...field('seals')}
              choices={seals.map(value => ({ value, label: t(`seals_${value}`) }))}
            />
          </div>
        ) : (
          <p className="m2">{t(`says_${step}`)}</p>
        )}
        <DayField label={t('on')} today={today} max={today} {...field('on')} required />
        <TextField
          label={t(step === 'ended' ? 'reason' : 'note')}
          {...field('note')}
          fault={isMissing ? t(step === 'ended' ? 'reasonNeeded' : 'noteForbidden') : faults.fields.note}
          required={needsNote}
        />
        {step === 'signed' && agreed !== '' ? (
          <label className="row">
            <input
              type="checkbox"
              checked={typed.sets_terms === 'yes'}
              onChange={event => draft.type('sets_terms', event.target.checked ? 'yes' : 'no')}
            />
            {t('setsTerms', { terms: agreed })}
          </label>
        ) : null}
        <FormFoot
          action={t(`do_${step}`)}
          isOff={taking.isPending || (step === 'signed' && (!ours.trim() || !theirs.trim()))}
          isDangerous={step === 'ended'}
          back={t('back')}
          onBack={putAway}
        />
      </form>
    </Drawer>
  )
}

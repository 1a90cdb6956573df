/** One step of a contract, with its day; of a signature also who signed and whose seals stand on it. */
import { useState } from 'react'
import { useSession } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { familyLines } from '../customers/family-lines.ts'
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
  const { person } = useSession()
  const { today } = useAsOf()
  const said = useSaid()
  const { number, findings, clauses } = contract
  const agreed = [contract.terms_name?.[language] ?? '', familyLines(clauses.family_terms)]
    .filter(Boolean)
    .join('\n')
    .replaceAll('\n', '; ')
  const taking = useTakeStep(number, step)
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  const [ours, setOurs] = useState(person.name)
  const [theirs, setTheirs] = useState(contract.acknowledgements.at(-1)?.by_name ?? '')
  const [sealed, setSealed] = useState<(typeof seals)[number]>('both')
  const [setsTerms, setSetsTerms] = useState(true)
  const [fault, setFault] = useState('')
  const needsNote = step === 'ended' || (step === 'reviewed' && findings.forbidden > 0)
  const send = () => {
    if (needsNote && note.trim() === '') return setFault(t(step === 'ended' ? 'reason' : 'noteForbidden'))
    const signing = { ours: ours.trim(), theirs: theirs.trim(), seals: sealed, sets_terms: setsTerms }
    taking.mutate(
      { on, note: note.trim(), ...(step === 'signed' ? { signing } : {}) },
      {
        onSuccess: () => {
          notify({ says: t(`done_${step}`, { number }) })
          onClose()
        },
        onError: error => setFault(said(error)),
      },
    )
  }
  return (
    <Drawer title={`${t(`do_${step}`)} · ${number}`} onClose={onClose}>
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
        {step === 'signed' ? (
          <div className="formgrid">
            <TextField label={t('ours')} value={ours} onChange={setOurs} required />
            <TextField label={t('theirs')} value={theirs} onChange={setTheirs} required />
            <ChoiceField
              label={t('seals')}
              value={sealed}
              onChange={value => setSealed(seals.find(each => each === value) ?? 'both')}
              choices={seals.map(value => ({ value, label: t(`seals_${value}`) }))}
            />
          </div>
        ) : (
          <p className="m2">{t(`says_${step}`)}</p>
        )}
        <DayField label={t('on')} today={today} max={today} value={on} onChange={setOn} required />
        <TextField
          label={t(step === 'ended' ? 'reason' : 'note')}
          value={note}
          onChange={setNote}
          required={needsNote}
        />
        {step === 'signed' && agreed !== '' ? (
          <label className="row">
            <input
              type="checkbox"
              checked={setsTerms}
              onChange={event => setSetsTerms(event.target.checked)}
            />
            {t('setsTerms', { terms: agreed })}
          </label>
        ) : null}
        <div className="formfoot">
          <button
            type="submit"
            className={step === 'ended' ? 'btn d' : 'btn p'}
            disabled={taking.isPending || (step === 'signed' && (!ours.trim() || !theirs.trim()))}
          >
            {t(`do_${step}`)}
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

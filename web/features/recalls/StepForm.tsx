/** One step of a recall: given up, handed over, or valued and credited. */
import type { ReactNode } from 'react'
import { useSession } from '../../session.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { type RecallLine, type RecallSheet, type Step, type Taken, useTakeStep } from './recall-queries.ts'
import { useRecallWords } from './words.ts'

interface StepFormProps {
  readonly recall: RecallSheet
  readonly step: Step
  onClose(): void
}

type Typed = Readonly<Record<string, string>>

export function StepForm({ recall, step, onClose }: StepFormProps) {
  const { t } = useRecallWords()
  const { today } = useAsOf()
  const { person } = useSession()
  const { number } = recall
  const draft = useDraft(`${step} ${number}`)
  const typed: Typed = { on: today, ours: person.name, number: `${number}-C`, ...draft.typed }
  const taking = useTakeStep(number)
  const faults = faultsOf(taking.error, shownIn[step])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const field = (name: string, label: string, proposed = '') => ({
    label,
    value: typed[name] ?? proposed,
    onChange: (text: string) => draft.type(name, text),
    fault: faults.fields[name],
  })
  const send = () =>
    taking.mutate(taken(recall, step, typed), {
      onSuccess: () => {
        notify({ says: t(`done ${step}`, { number }) })
        putAway()
      },
    })
  const parts: Record<Step, ReactNode> = {
    withdraw: <TextField {...field('reason', t('reason'))} required />,
    'hand-over': (
      <>
        <div className="formgrid">
          <TextField {...field('ours', t('signsOurs'))} required />
          <TextField {...field('theirs', t('signsTheirs'))} required />
        </div>
        {recall.lines.map(line => (
          <TextField
            key={line.line}
            {...field(`back ${line.line}`, t('cameBack', { goods: nameOf(line) }), wholeOf(line))}
            hint={t('atMost', { most: wholeOf(line) })}
            inputMode="decimal"
          />
        ))}
      </>
    ),
    credit: (
      <>
        <TextField {...field('number', t('creditNumber'))} required />
        {recall.lines.map(line => (
          <div key={line.line} className="formgrid">
            <TextField
              {...field(`worth ${line.line}`, t('worth', { goods: nameOf(line) }), line.handed ?? '')}
              hint={t('atMost', { most: line.handed ?? '' })}
              inputMode="decimal"
            />
            <TextField {...field(`why ${line.line}`, t('whyLess', { goods: nameOf(line) }))} />
          </div>
        ))}
      </>
    ),
  }
  return (
    <Drawer title={`${t(`do ${step}`)} · ${number}`} onClose={onClose}>
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
        {step === 'withdraw' ? null : (
          <DayField {...field('on', t('on'))} today={today} max={today} required />
        )}
        {parts[step]}
        <FormFoot
          action={t(`do ${step}`)}
          isOff={taking.isPending || !isComplete(step, typed)}
          isDangerous={step === 'withdraw'}
          back={t('cancel')}
          onBack={putAway}
        />
      </form>
    </Drawer>
  )
}

const nameOf = ({ invoice, sku }: RecallLine) => (sku === null ? invoice : `${invoice} ${sku}`)
/** Its quantity, or its amount where it has none. */
const wholeOf = ({ quantity, amount }: RecallLine) => quantity ?? amount
const plain = (text: string | undefined) => (text ?? '').replaceAll(/[,，\s]/g, '')

const needed = { withdraw: ['reason'], 'hand-over': ['ours', 'theirs'], credit: ['number'] }
const shownIn = { ...needed, 'hand-over': ['on', ...needed['hand-over']], credit: ['on', ...needed.credit] }
const isComplete = (step: Step, typed: Typed): boolean => needed[step].every(name => typed[name]?.trim())

/** Only lines that were changed are told: the others came back whole, at full price. */
function taken({ lines }: RecallSheet, step: Step, typed: Typed): Taken {
  const text = (name: string) => typed[name]?.trim() ?? ''
  const on = text('on') ? { on: text('on') } : {}
  if (step === 'withdraw') return { step, body: { reason: text('reason') } }
  if (step === 'hand-over') {
    const changed = lines.flatMap(({ line, quantity }) => {
      const back = typed[`back ${line}`]
      if (back === undefined) return []
      return [
        quantity === null ? { line, amount: plain(back) || '0' } : { line, quantity: plain(back) || '0' },
      ]
    })
    return { step, body: { ...on, ours: text('ours'), theirs: text('theirs'), lines: changed } }
  }
  const valued = lines.flatMap(({ line }) => {
    const worth = typed[`worth ${line}`]
    return worth === undefined
      ? []
      : [{ line, value: plain(worth) || '0', reason: text(`why ${line}`) || null }]
  })
  return { step, body: { ...on, number: text('number'), lines: valued } }
}

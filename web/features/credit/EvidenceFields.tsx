import { useLanguage } from '../../language/language.ts'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import type { EvidenceKind } from './assess-queries.ts'
import { useAssessWords } from './assess-words.ts'
import { usePolicies } from './credit-queries.ts'
import { criteria, figureNames, pointNames, ratings, type Typed } from './evidence-body.ts'
import { usePolicyWords } from './policy-words.ts'

interface FieldsProps {
  readonly kind: EvidenceKind
  readonly typed: Typed
  readonly currency: string
  type(field: string): (value: string) => void
  fault(field: string): string | undefined
}

export function EvidenceFields({ kind, ...props }: FieldsProps) {
  const { t } = useAssessWords()
  const { typed, type, fault, currency } = props
  if (kind === 'marks') return <Marks {...props} />
  if (kind === 'figures')
    return (
      <>
        {figureNames.map(name => (
          <TextField
            key={name}
            label={`${t(name)}, ${currency}`}
            inputMode="decimal"
            required
            value={typed[name] ?? ''}
            onChange={type(name)}
            fault={fault(name)}
          />
        ))}
      </>
    )
  if (kind === 'rating')
    return (
      <>
        <TextField
          label={t('agency')}
          required
          value={typed.agency ?? ''}
          onChange={type('agency')}
          fault={fault('agency')}
        />
        <ChoiceField
          label={t('grade')}
          value={typed.rating ?? 'A'}
          onChange={type('rating')}
          choices={ratings.map(value => ({ value, label: value }))}
        />
      </>
    )
  if (kind === 'forecast')
    return (
      <TextField
        label={t('amount', { currency })}
        inputMode="decimal"
        required
        value={typed.amount ?? ''}
        onChange={type('amount')}
        fault={fault('amount')}
      />
    )
  return (
    <>
      <TextField
        label={t('met')}
        required
        value={typed.met ?? ''}
        onChange={type('met')}
        fault={fault('met')}
      />
      {pointNames.map(point => (
        <ChoiceField
          key={point}
          label={t(point)}
          value={typed[point] ?? ''}
          onChange={type(point)}
          fault={point === 'premises' ? fault('points') : undefined}
          choices={[
            { value: '', label: t('notSeen') },
            { value: 'good', label: t('good') },
            { value: 'wanting', label: t('wanting') },
          ]}
        />
      ))}
    </>
  )
}

/** Each mark with what the policy in force says it means. */
function Marks({ typed, type, fault }: Omit<FieldsProps, 'kind'>) {
  const { t } = useAssessWords()
  const words = usePolicyWords()
  const language = useLanguage()
  const { data } = usePolicies()
  const grading = [...(data?.policies ?? []), ...(data?.ready ?? [])].find(
    ({ key }) => key === data?.in_force,
  )?.grading
  return (
    <>
      {criteria.map(criterion => (
        <div key={criterion} className="whole">
          <ChoiceField
            label={words.t(criterion)}
            value={typed[criterion] ?? ''}
            onChange={type(criterion)}
            fault={criterion === 'marketing' ? fault('marks') : undefined}
            choices={[
              { value: '', label: t('notJudged') },
              ...['1', '2', '3', '4', '5'].map((value, at) => ({
                value,
                label: t('markOf', { mark: value, means: grading?.anchors[criterion][at]?.[language] ?? '' }),
              })),
            ]}
          />
        </div>
      ))}
    </>
  )
}

import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { grades } from './credit-queries.ts'
import type { GradingProps } from './GradesPart.tsx'
import { type CycleField, cycleFields } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'

export function CyclePart({ grading, onChange }: GradingProps) {
  const { t } = usePolicyWords()
  const { company } = useSession()
  const label = (field: CycleField) => t(field, { currency: company.currency })
  return (
    <section className="panel">
      <header>
        <h2>{t('cycle')}</h2>
      </header>
      {onChange ? (
        <div className="pad formgrid">
          {cycleFields.map(field =>
            field === 'thin_grade' ? (
              <ChoiceField
                key={field}
                label={label(field)}
                value={grading.thin_grade}
                choices={grades.map(value => ({ value, label: value }))}
                onChange={value =>
                  onChange({ ...grading, thin_grade: grades.find(each => each === value) ?? 'C' })
                }
              />
            ) : (
              <TextField
                key={field}
                label={label(field)}
                inputMode="decimal"
                value={String(grading[field] ?? '')}
                onChange={value => onChange({ ...grading, [field]: read(field, value) })}
              />
            ),
          )}
        </div>
      ) : (
        <dl className="pad pairs">
          {cycleFields.map(field => (
            <div key={field}>
              <dt>{label(field)}</dt>
              <dd>
                {grading[field] == null
                  ? t('none')
                  : field === 'inspection_from'
                    ? amountText(String(grading[field]))
                    : grading[field]}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

const decimals: readonly CycleField[] = ['inspection_from', 'gross_margin_percent']

const read = (field: CycleField, value: string) =>
  decimals.includes(field) ? (value.trim() === '' ? null : value.trim()) : Number(value.replace(/\D/g, ''))

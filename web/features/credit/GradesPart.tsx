import type { ReactNode } from 'react'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import type { Grade, Grading } from './credit-queries.ts'
import { GradeTag } from './GradeTag.tsx'
import type { GradeField } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'

export interface GradingProps {
  readonly grading: Grading
  /** Undefined: only shown. */
  readonly onChange: ((grading: Grading) => void) | undefined
}

const fields = [
  'from',
  'factor',
  'net_worth_percent',
  'most',
  'secured_only',
  'settlement',
  'term_days',
  'deposit_percent',
  'surcharge_percent',
  'penalty_percent',
] as const satisfies readonly GradeField[]
const settlements = ['account', 'cash', 'prepaid'] as const

export function GradesPart({ grading, onChange }: GradingProps) {
  const { t } = usePolicyWords()
  const { company } = useSession()
  const change = (at: number, changed: Partial<Grade>) =>
    onChange?.({
      ...grading,
      grades: grading.grades.map((grade, index) => (index === at ? { ...grade, ...changed } : grade)),
    })
  return (
    <section className="panel">
      <header className="wraps">
        <h2>{t('grades')}</h2>
        <span className="m wraps">{t('formula')}</span>
      </header>
      <Scroll label={t('grades')}>
        <table className="t grades">
          <thead>
            <tr>
              <th scope="col">{t('grade')}</th>
              {grading.grades.map(({ grade }) => (
                <th key={grade} scope="col" className="n">
                  <GradeTag grade={grade} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(field => (
              <tr key={field}>
                <th scope="row">
                  {t(field === 'from' ? 'scoreFrom' : field, { currency: company.currency })}
                </th>
                {grading.grades.map((grade, at) => (
                  <td key={grade.grade} className="n">
                    {onChange ? (
                      <GradeInput
                        {...{ grade, field }}
                        label={`${grade.grade} ${t(field === 'from' ? 'scoreFrom' : field, { currency: company.currency })}`}
                        onChange={changed => change(at, changed)}
                      />
                    ) : (
                      <GradeFigure {...{ grade, field }} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function GradeFigure({ grade, field }: { readonly grade: Grade; readonly field: GradeField }): ReactNode {
  const { t } = usePolicyWords()
  if (field === 'settlement') return t(`settlement ${grade.settlement}`)
  if (field === 'secured_only') return grade.secured_only ? t('yes') : <span className="m">{t('no')}</span>
  const value = grade[field]
  if (value === null) return <span className="m">{t('none')}</span>
  return field === 'most' ? amountText(String(value)) : String(value)
}

interface GradeInputProps {
  readonly grade: Grade
  readonly field: GradeField
  readonly label: string
  onChange(changed: Partial<Grade>): void
}

function GradeInput({ grade, field, label, onChange }: GradeInputProps) {
  const { t } = usePolicyWords()
  if (field === 'settlement')
    return (
      <select
        className="input"
        aria-label={label}
        value={grade.settlement}
        onChange={event =>
          onChange({ settlement: settlements.find(each => each === event.target.value) ?? 'account' })
        }
      >
        {settlements.map(each => (
          <option key={each} value={each}>
            {t(`settlement ${each}`)}
          </option>
        ))}
      </select>
    )
  if (field === 'secured_only')
    return (
      <input
        type="checkbox"
        aria-label={label}
        checked={grade.secured_only}
        onChange={event => onChange({ secured_only: event.target.checked })}
      />
    )
  const isWhole = field === 'from' || field === 'term_days'
  const mayBeEmpty = field === 'most' || field === 'net_worth_percent'
  return (
    <input
      className="input num"
      inputMode="decimal"
      aria-label={label}
      placeholder={mayBeEmpty ? t('none') : undefined}
      value={String(grade[field] ?? '')}
      onChange={({ target: { value } }) =>
        onChange({
          [field]: isWhole ? Number(value.replace(/\D/g, '')) : mayBeEmpty && value === '' ? null : value,
        })
      }
    />
  )
}

/** Ageing as a bar, in one colour scale everywhere: not due, then ever older. */
import type { CSSProperties } from 'react'
import { defineWords } from '../language/language.ts'
import { amountText } from './amount.tsx'
import { percentOf, scaled, sum } from './decimal.ts'

const useWords = defineWords('age-bar', {
  not_due: { en: 'Not due', 'zh-CN': '未到期' },
  between: { en: '{{days}} days', 'zh-CN': '{{days}} 天' },
  over: { en: 'Over {{days}} days', 'zh-CN': '{{days}} 天以上' },
  share: { en: '{{name}} {{amount}}', 'zh-CN': '{{name}} {{amount}}' },
})

/** A bucket as people call it: `1–30 天` of `1-30`. */
export function useBucketName() {
  const { t } = useWords()
  return (bucket: string) => {
    if (bucket === 'not_due') return t('not_due')
    if (bucket.endsWith('+')) return t('over', { days: bucket.slice(0, -1) })
    return t('between', { days: bucket.replace('-', '–') })
  }
}

/** The place on the scale, of which there are five. */
export const ageStep = (index: number) => Math.min(index, 4)

interface AgeBarProps {
  readonly buckets: readonly string[]
  readonly amounts: Readonly<Record<string, string>>
  readonly height: 'h6' | 'h8' | 'h16' | 'h28'
  /** Percentages on the parts wide enough for them. */
  readonly told?: boolean
}

export function AgeBar({ buckets, amounts, height, told = false }: AgeBarProps) {
  const { t } = useWords()
  const nameOf = useBucketName()
  const whole = sum(Object.values(amounts))
  const shown = buckets
    .map((bucket, index) => ({ bucket, index, amount: amounts[bucket] ?? '0' }))
    .filter(({ amount }) => scaled(amount) > 0n)
    .map(part => ({ ...part, percent: percentOf(part.amount, whole) }))
  const said = (bucket: string, amount: string) =>
    t('share', { name: nameOf(bucket), amount: amountText(amount) })
  return (
    <div
      className={`agebar ${height}`}
      role="img"
      aria-label={shown.map(({ bucket, amount }) => said(bucket, amount)).join('; ')}
    >
      {shown.map(({ bucket, index, amount, percent }) => (
        <i
          key={bucket}
          className={percent < 12 ? `a${ageStep(index)} slim` : `a${ageStep(index)}`}
          style={{ width: `${percent}%` } satisfies CSSProperties}
          title={said(bucket, amount)}
        >
          {told && percent >= 4.5 ? `${percent.toFixed(1)}%` : ''}
        </i>
      ))}
    </div>
  )
}

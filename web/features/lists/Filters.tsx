/** What narrows a list, in a row above it, with the way back to all of it. */
import type { ReactNode } from 'react'
import { defineWords } from '../../language/language.ts'

const useWords = defineWords('filters', {
  filters: { en: 'Show only', 'zh-CN': '筛选' },
  all: { en: 'all', 'zh-CN': '全部' },
  clear: { en: 'Show all', 'zh-CN': '清除筛选' },
})

interface FiltersProps {
  /** Absent: the way back is elsewhere. */
  readonly isNarrowed?: boolean
  onClear?(): void
  readonly children: ReactNode
}

export function Filters({ isNarrowed = false, onClear, children }: FiltersProps) {
  const { t } = useWords()
  return (
    <search className="filters" aria-label={t('filters')}>
      {children}
      {isNarrowed ? (
        <button type="button" className="btn q" onClick={onClear}>
          {t('clear')}
        </button>
      ) : null}
    </search>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string | undefined
  /** What no choice stands for; absent: all. */
  readonly none?: string
  /** Each with its label. */
  readonly choices: readonly (readonly [string, string])[]
  onChange(chosen: string | undefined): void
}

/** Nothing chosen and the choice of what has none are not the same. */
const unchosen = '*'

export function Choice({ name, value, none, choices, onChange }: ChoiceProps) {
  const { t } = useWords()
  return (
    <label className={`field${value === undefined ? '' : ' set'}`}>
      <span className="k">{name}</span>
      <select
        className="bare"
        value={value ?? unchosen}
        onChange={event => onChange(event.target.value === unchosen ? undefined : event.target.value)}
      >
        <option value={unchosen}>{none ?? t('all')}</option>
        {choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

import { useEffect, useState } from 'react'
import { DayInput } from '../../ui/day-input.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Choice, Filters } from '../lists/Filters.tsx'
import type { Filters as Asked, FilterName } from './audit-queries.ts'
import { eventKinds, useAuditWords, useEventWords } from './audit-words.ts'

interface AuditFiltersProps {
  readonly asked: Asked
  /** Seen so far: suggested, not required. */
  readonly people: readonly string[]
  onChange(wanted: Partial<Record<FilterName, string | undefined>>): void
}

export function AuditFilters({ asked, people, onChange }: AuditFiltersProps) {
  const { t } = useAuditWords()
  const words = useEventWords()
  const { today } = useAsOf()
  const kinds = eventKinds
    .map(kind => ({ kind, name: words.t(kind) }))
    .toSorted((left, right) => left.name.localeCompare(right.name, words.language))
  return (
    <Filters>
      <Typed name="person" value={asked.person} suggested={people} onChange={onChange} />
      <Choice
        name={t('kind')}
        value={asked.kind}
        choices={kinds.map(({ kind, name }) => [kind, name])}
        onChange={kind => onChange({ kind })}
      />
      <Day name="from" value={asked.from} today={today} max={asked.to ?? today} onChange={onChange} />
      <Day name="to" value={asked.to} today={today} min={asked.from} max={today} onChange={onChange} />
      <Typed name="q" value={asked.q} onChange={onChange} />
    </Filters>
  )
}

interface TypedProps {
  readonly name: 'person' | 'q'
  readonly value: string | undefined
  readonly suggested?: readonly string[]
  onChange(wanted: Partial<Record<FilterName, string | undefined>>): void
}

/** Asked for when it is left or sent, not while it is typed: a name that is not whole is nobody's. */
function Typed({ name, value = '', suggested = [], onChange }: TypedProps) {
  const { t } = useAuditWords()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const take = () => {
    if (text.trim() !== value) onChange({ [name]: text.trim() || undefined })
  }
  return (
    <label className={value === '' ? 'field' : 'field set'}>
      <span className="k">{t(name === 'q' ? 'find' : name)}</span>
      <input
        className="bare"
        type="search"
        list={suggested.length > 0 ? `audit-${name}` : undefined}
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={take}
        onKeyDown={event => {
          if (event.key === 'Enter') take()
        }}
      />
      {suggested.length > 0 ? (
        <datalist id={`audit-${name}`}>
          {suggested.map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
    </label>
  )
}

interface DayProps {
  readonly name: 'from' | 'to'
  readonly value: string | undefined
  readonly today: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  onChange(wanted: Partial<Record<FilterName, string | undefined>>): void
}

function Day({ name, value = '', today, min, max, onChange }: DayProps) {
  const { t } = useAuditWords()
  return (
    <span className={value === '' ? 'field' : 'field set'}>
      <span className="k">{t(name)}</span>
      <DayInput
        aria-label={t(name)}
        value={value}
        {...{ today, min, max }}
        onChange={day => onChange({ [name]: day || undefined })}
      />
    </span>
  )
}

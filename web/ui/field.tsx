/** A labelled input; what the server refused stands beneath it. */
import { type ReactNode, useId } from 'react'
import { defineWords } from '../language/language.ts'
import { DayInput } from './day-input.tsx'

const useWords = defineWords('field', { required: { en: 'required', 'zh-CN': '必填' } })

interface Common {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault?: string | undefined
  readonly hint?: string | undefined
  readonly required?: boolean
}

interface TextFieldProps extends Common {
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel'
  readonly type?: 'text' | 'password'
  readonly autoComplete?: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  /** Id of a list of suggestions. */
  readonly list?: string
}

export function TextField({
  inputMode = 'text',
  type = 'text',
  autoComplete,
  autoFocus = false,
  disabled = false,
  list,
  ...common
}: TextFieldProps) {
  return (
    <Framed {...common}>
      {described => (
        <input
          {...described}
          className="input"
          inputMode={inputMode}
          type={type}
          autoComplete={autoComplete}
          list={list}
          // biome-ignore lint/a11y/noAutofocus: the first field of a sheet that was asked for
          autoFocus={autoFocus}
          disabled={disabled}
          value={common.value}
          onChange={event => common.onChange(event.target.value)}
        />
      )}
    </Framed>
  )
}

/** Several lines. */
export function LinesField({ rows = 3, ...common }: Common & { readonly rows?: number }) {
  return (
    <Framed {...common}>
      {described => (
        <textarea
          {...described}
          className="input"
          rows={rows}
          value={common.value}
          onChange={event => common.onChange(event.target.value)}
        />
      )}
    </Framed>
  )
}

interface ChoiceFieldProps extends Common {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly disabled?: boolean
}

export function ChoiceField({ choices, disabled = false, ...common }: ChoiceFieldProps) {
  return (
    <Framed {...common}>
      {described => (
        <select
          {...described}
          className="input"
          disabled={disabled}
          value={common.value}
          onChange={event => common.onChange(event.target.value)}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Framed>
  )
}

interface DayFieldProps extends Common {
  readonly today: string
  readonly min?: string
  readonly max?: string
}

export function DayField({ today, min, max, ...common }: DayFieldProps) {
  return (
    <Framed {...common}>
      {described => (
        <DayInput
          {...described}
          className="input"
          value={common.value}
          onChange={common.onChange}
          {...{ today, min, max }}
        />
      )}
    </Framed>
  )
}

interface Described {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
  readonly required: boolean
}

interface FramedProps extends Common {
  readonly children: (described: Described) => ReactNode
}

function Framed({ label, fault, hint, required = false, children }: FramedProps) {
  const { t } = useWords()
  const id = useId()
  const said = fault ?? hint
  return (
    <div className="formfield">
      <label htmlFor={id}>
        {label} {required ? <span className="m">· {t('required')}</span> : null}
      </label>
      {children({
        id,
        'aria-invalid': fault !== undefined,
        'aria-describedby': said === undefined ? undefined : `${id}-said`,
        required,
      })}
      {said === undefined ? null : (
        <p id={`${id}-said`} className={fault === undefined ? 'sm m' : 'fault'}>
          {said}
        </p>
      )}
    </div>
  )
}

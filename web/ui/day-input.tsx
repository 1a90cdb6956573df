/** A day, typed or chosen, always shown as YYYY-MM-DD: the browser's own input follows the browser's language, not the page's. */
import { type AriaAttributes, useEffect, useRef, useState } from 'react'
import { defineWords } from '../language/language.ts'
import { DayPicker } from './day-picker.tsx'
import { Icon } from './icons.tsx'
import { typedDay } from './month-grid.ts'

const useWords = defineWords('day-input', {
  open: { en: 'Open the calendar', 'zh-CN': '打开日历' },
  form: { en: 'YYYY-MM-DD', 'zh-CN': '年-月-日' },
})

interface DayInputProps extends AriaAttributes {
  /** Empty: none. */
  readonly value: string
  onChange(day: string): void
  /** What an empty one opens on, and whose year a day without one is of. */
  readonly today: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly id?: string
  readonly className?: string
  readonly required?: boolean
}

export function DayInput({ value, onChange, today, min, max, className = '', ...input }: DayInputProps) {
  const { t } = useWords()
  const [text, setText] = useState(value)
  const [place, setPlace] = useState<{ left: number; top: number }>()
  const box = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => setText(value), [value])
  const take = (typed: string) => {
    const day = typedDay(typed, value || today)
    const fits = day !== undefined && (min === undefined || day >= min) && (max === undefined || day <= max)
    if (typed.trim() === '' && !input.required) onChange('')
    else if (fits) {
      setText(day)
      if (day !== value) onChange(day)
    } else setText(value)
  }
  const open = () => {
    const at = button.current?.getBoundingClientRect()
    if (!at) return
    const left = Math.max(8, Math.min(at.right - 240, innerWidth - 256))
    const top = at.bottom + 288 > innerHeight ? Math.max(8, at.top - 284) : at.bottom + 4
    setPlace({ left, top })
  }
  const close = () => {
    setPlace(undefined)
    button.current?.focus()
  }
  return (
    <span className={`dayinput ${className}`}>
      <input
        {...input}
        ref={box}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('form')}
        size={10}
        value={text}
        onChange={event => {
          setText(event.target.value)
          // A whole day as the page writes it holds at once, the rest when it is left.
          if (/^\d{4}-\d{2}-\d{2}$/.test(event.target.value)) take(event.target.value)
        }}
        onBlur={() => take(text)}
        onKeyDown={event => {
          if (event.key === 'Enter') take(text)
          if (event.key === 'ArrowDown') open()
        }}
      />
      <button ref={button} type="button" className="plain" aria-label={t('open')} onClick={open}>
        <Icon name="calendar" />
      </button>
      {place ? (
        <DayPicker
          day={value || today}
          min={min}
          max={max}
          at={place}
          onChoose={day => {
            onChange(day)
            close()
          }}
          onClose={close}
        />
      ) : null}
    </span>
  )
}

import { type FormEvent, useEffect, useState } from 'react'
import { TextField } from '../../ui/field.tsx'
import type { Draft } from './import-queries.ts'
import { useImportWords } from './words.ts'

interface DraftOptionsProps {
  readonly options: Draft['options']
  onSay(options: Draft['options']): void
}

export function DraftOptions({ options, onSay }: DraftOptionsProps) {
  const { t } = useImportWords()
  const [expect, setExpect] = useState(options.expect ?? '')
  const wanted = expect.trim() === '' ? null : expect.trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSay({ ...options, expect: wanted })
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('options')}</h2>
      </header>
      <div className="importoptions">
        <Tick
          says={t('allowNew')}
          hint={t('newCustomersHint')}
          value={options.new_customers}
          onChange={value => onSay({ ...options, new_customers: value })}
        />
        <Tick
          says={t('partial')}
          hint={t('partialHint')}
          value={options.partial}
          onChange={value => onSay({ ...options, partial: value })}
        />
        <form noValidate onSubmit={send}>
          <TextField
            label={t('expect')}
            hint={t('expectHint')}
            inputMode="decimal"
            value={expect}
            onChange={setExpect}
          />
          {wanted === options.expect ? null : (
            <button type="submit" className="btn">
              {t('apply')}
            </button>
          )}
        </form>
      </div>
    </section>
  )
}

interface TickProps {
  readonly says: string
  readonly hint: string
  readonly value: boolean
  onChange(value: boolean): void
}

/** Ticked at once; the value follows when the server has heard it, and goes back if it will not. */
function Tick({ says, hint, value, onChange }: TickProps) {
  const [shown, setShown] = useState(value)
  useEffect(() => setShown(value), [value])
  return (
    <label className="tickbox">
      <input
        type="checkbox"
        checked={shown}
        onChange={event => {
          setShown(event.target.checked)
          onChange(event.target.checked)
        }}
      />
      <span>
        {says}
        <br />
        <span className="sm m">{hint}</span>
      </span>
    </label>
  )
}

/** A customer by any of their names; what is kept is the code. */
import { useId, useState } from 'react'
import { useFindBox } from '../../ui/find-box.ts'
import { FoundCustomers } from './FoundCustomers.tsx'
import { useCustomer, useFindWords, useFound } from './use-customer.ts'

interface CustomerPickerProps {
  readonly label: string
  readonly value: string
  readonly fault?: string | undefined
  onChange(code: string): void
}

export function CustomerPicker({ label, value, fault, onChange }: CustomerPickerProps) {
  const { t } = useFindWords()
  const id = useId()
  const [text, setText] = useState<string>()
  const [missed, setMissed] = useState<string>()
  const chosen = useCustomer(value || undefined)
  const found = useFound(text ?? '')
  const choose = (code: string) => {
    setText(undefined)
    setMissed(undefined)
    onChange(code)
  }
  const find = useFindBox({
    text: text ?? '',
    count: found.length,
    onTake: index => choose(found[index]?.code ?? value),
    onPutAway: () => setText(undefined),
  })
  const said = fault ?? (missed === undefined ? undefined : t('notChosen', { text: missed }))
  const shown = text ?? (value === '' ? '' : `${chosen.data?.name ?? ''} ${value}`.trim())
  return (
    <div className="formfield picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        {...find.box}
        aria-invalid={said !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        placeholder={t('hint')}
        value={shown}
        onChange={event => {
          setText(event.target.value)
          setMissed(undefined)
        }}
        onBlur={() => {
          // What was typed and not chosen is nobody: better said than only gone.
          if (text?.trim()) setMissed(text.trim())
          setText(undefined)
        }}
      />
      <FoundCustomers {...{ find, found }} label={label} />
      {said === undefined ? null : (
        <p id={`${id}-said`} className="fault">
          {said}
        </p>
      )}
    </div>
  )
}

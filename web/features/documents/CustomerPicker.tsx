/** A customer by any of their names; what is kept is the code. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { useCustomer } from './EntryForm.tsx'
import { useEnterWords } from './words.ts'

interface CustomerPickerProps {
  readonly label: string
  readonly value: string
  readonly fault?: string | undefined
  onChange(code: string): void
}

export function CustomerPicker({ label, value, fault, onChange }: CustomerPickerProps) {
  const { t } = useEnterWords()
  const id = useId()
  const [text, setText] = useState<string>()
  const chosen = useCustomer(value || undefined)
  const wanted = text?.trim() ?? ''
  const { data } = useQuery({
    queryKey: ['search', wanted],
    enabled: wanted !== '',
    queryFn: () => told(api.GET('/api/v1/customers', { params: { query: { q: wanted, limit: 8 } } })),
  })
  const found = wanted === '' ? [] : (data?.customers ?? [])
  const choose = (code: string) => {
    setText(undefined)
    onChange(code)
  }
  const shown = text ?? (value === '' ? '' : `${chosen.data?.name ?? ''} ${value}`.trim())
  return (
    <div className="formfield picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-said`}
        autoComplete="off"
        placeholder={t('chooseCustomer')}
        value={shown}
        onChange={event => setText(event.target.value)}
        onBlur={() => setText(undefined)}
        onKeyDown={event => {
          const first = found[0]
          if (event.key === 'Enter' && first && text !== undefined) {
            event.preventDefault()
            choose(first.code)
          }
        }}
      />
      <div
        id={`${id}-found`}
        role="listbox"
        aria-label={label}
        className={found.length > 0 ? 'found panel' : undefined}
      >
        {found.map(({ code, name }) => (
          <div
            key={code}
            role="option"
            tabIndex={-1}
            aria-selected={code === value}
            // Before the field loses the focus and with it the list.
            onMouseDown={event => {
              event.preventDefault()
              choose(code)
            }}
          >
            {name} <span className="m">{code}</span>
          </div>
        ))}
      </div>
      {fault === undefined ? null : (
        <p id={`${id}-said`} className="fault">
          {fault}
        </p>
      )}
    </div>
  )
}

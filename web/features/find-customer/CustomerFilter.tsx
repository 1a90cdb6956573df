/** A list narrowed to one customer, found by any of its names. */
import { useState } from 'react'
import { useFindBox } from '../../ui/find-box.ts'
import { Icon } from '../../ui/icons.tsx'
import { FoundCustomers } from './FoundCustomers.tsx'
import { useCustomer, useFindWords, useFound } from './use-customer.ts'

interface CustomerFilterProps {
  readonly value: string | undefined
  onChange(code: string | undefined): void
}

export function CustomerFilter({ value, onChange }: CustomerFilterProps) {
  const { t } = useFindWords()
  const [text, setText] = useState('')
  const chosen = useCustomer(value)
  const found = useFound(text)
  const choose = (code: string | undefined) => {
    setText('')
    onChange(code)
  }
  const find = useFindBox({
    text,
    count: found.length,
    onTake: index => choose(found[index]?.code),
    onPutAway: () => setText(''),
  })
  if (value !== undefined) {
    return (
      <span className="field set">
        <span className="k">{t('customer')}</span>
        {chosen.data?.name ?? value}
        <button type="button" className="plain" aria-label={t('every')} onClick={() => onChange(undefined)}>
          <Icon name="close" />
        </button>
      </span>
    )
  }
  return (
    <div className="field find whose">
      <span className="k">{t('customer')}</span>
      <input
        className="bare"
        value={text}
        placeholder={t('hint')}
        aria-label={t('customer')}
        onChange={event => setText(event.target.value)}
        onBlur={() => setText('')}
        {...find.box}
      />
      <FoundCustomers {...{ find, found }} label={t('customer')} />
    </div>
  )
}

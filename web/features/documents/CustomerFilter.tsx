/** A list narrowed to one customer, found by any of its names. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Icon } from '../../ui/icons.tsx'
import { useCustomer } from './EntryForm.tsx'

const useWords = defineWords('customer-filter', {
  customer: { en: 'Customer', 'zh-CN': '客户' },
  hint: { en: 'Name, pinyin or code', 'zh-CN': '名称、拼音或编码' },
  every: { en: 'Of every customer', 'zh-CN': '取消只看该客户' },
})

interface CustomerFilterProps {
  readonly value: string | undefined
  onChange(code: string | undefined): void
}

export function CustomerFilter({ value, onChange }: CustomerFilterProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const chosen = useCustomer(value)
  const wanted = text.trim()
  const { data } = useQuery({
    queryKey: ['search', wanted],
    enabled: wanted !== '',
    queryFn: () => told(api.GET('/api/v1/customers', { params: { query: { q: wanted, limit: 8 } } })),
  })
  const choose = (code: string) => {
    setText('')
    onChange(code)
  }
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
        onKeyDown={event => {
          const first = data?.customers[0]
          if (event.key === 'Enter' && first) choose(first.code)
          if (event.key === 'Escape') setText('')
        }}
      />
      {wanted !== '' && data && data.customers.length > 0 ? (
        <ul className="found panel">
          {data.customers.map(({ code, name }) => (
            <li key={code}>
              <button type="button" className="plain" onClick={() => choose(code)}>
                {name} <span className="m">{code}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

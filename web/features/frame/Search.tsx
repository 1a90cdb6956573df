import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Icon } from '../../ui/icons.tsx'

const useWords = defineWords('search', {
  label: { en: 'Customer: name, pinyin, code, tax number', 'zh-CN': '客户名称、拼音、编码、税号' },
  nothing: { en: 'No customer of that name.', 'zh-CN': '没有找到客户。' },
})

/** One box for customers, by any of their names; Ctrl-K from everywhere. */
export function Search() {
  const { t } = useWords()
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const wanted = text.trim()
  const { data } = useQuery({
    queryKey: ['search', wanted],
    enabled: wanted !== '',
    queryFn: () => told(api.GET('/api/v1/customers', { params: { query: { q: wanted, limit: 8 } } })),
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        box.current?.focus()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const open = (code: string) => {
    setText('')
    void navigate({ to: '/customers/$code', params: { code }, search: before => before })
  }
  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={box}
        className="bare"
        value={text}
        placeholder={t('label')}
        aria-label={t('label')}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          const first = data?.customers[0]
          if (event.key === 'Enter' && first) open(first.code)
          if (event.key === 'Escape') setText('')
        }}
      />
      <kbd>Ctrl K</kbd>
      {wanted !== '' && data ? (
        <ul className="found panel">
          {data.customers.length === 0 ? <li className="m">{t('nothing')}</li> : null}
          {data.customers.map(customer => (
            <li key={customer.code}>
              <button type="button" className="plain" onClick={() => open(customer.code)}>
                {customer.name} <span className="m">{customer.code}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  )
}

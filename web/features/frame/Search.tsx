import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { useFindBox } from '../../ui/find-box.ts'
import { Icon } from '../../ui/icons.tsx'
import { useAsOf } from './as-of.ts'
import { useDaySearch } from './day-search.ts'
import { type Found, useFound } from './find.ts'

const useWords = defineWords('search', {
  label: { en: 'Find', 'zh-CN': '查找' },
  hint: { en: 'Customer, tax number, invoice, amount', 'zh-CN': '客户、拼音、税号、发票号、金额' },
  found: { en: 'What was found', 'zh-CN': '查找结果' },
  nothing: { en: 'Nothing found.', 'zh-CN': '没有找到。' },
  invoice: { en: 'Invoice', 'zh-CN': '发票' },
  credit_note: { en: 'Credit note', 'zh-CN': '红字发票' },
  receipt: { en: 'Receipt', 'zh-CN': '收款' },
})

/** One box for customers by any of their names, and for documents by number or amount; Ctrl-K from everywhere. */
export function Search() {
  const { t } = useWords()
  const { asOf } = useAsOf()
  const [text, setText] = useState('')
  const [isLeft, setIsLeft] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const open = useOpenFound()
  const found = useFound(text, asOf)
  const isAsked = text.trim() !== '' && !isLeft
  const shown = isAsked ? (found ?? []) : []
  const putAway = () => setText('')
  const find = useFindBox({
    text,
    count: shown.length,
    onPutAway: putAway,
    onTake: index => {
      const taken = shown[index]
      if (!taken) return
      putAway()
      // Or the keys of the page that opens would be typed here.
      document.getElementById('content')?.focus()
      open(taken)
    },
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
  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={box}
        className="bare"
        value={text}
        placeholder={t('hint')}
        aria-label={t('label')}
        {...find.box}
        onChange={event => setText(event.target.value)}
        onFocus={() => setIsLeft(false)}
        onBlur={() => setIsLeft(true)}
      />
      <kbd>Ctrl K</kbd>
      {isAsked && found?.length === 0 ? (
        <p className="found panel m" role="status">
          {t('nothing')}
        </p>
      ) : null}
      {shown.length > 0 ? (
        <div {...find.list(t('found'))}>
          {shown.map((each, index) => (
            <div key={keyOf(each)} {...find.option(index)}>
              {each.is === 'customer' ? (
                <>
                  {each.customer.name} <span className="m">{each.customer.code}</span>
                </>
              ) : (
                <>
                  <span className="m">{t(each.document.kind)}</span> {each.document.number}{' '}
                  <span className="m">{each.document.name}</span>
                  <span className="n">
                    <span className="m">{each.document.currency}</span> {amountText(each.document.amount)}
                  </span>
                </>
              )}
            </div>
          ))}
        </div>
      ) : null}
    </search>
  )
}

const keyOf = (found: Found) =>
  found.is === 'customer' ? found.customer.code : `${found.document.kind} ${found.document.number}`

/** A customer's page, or the document in the list of documents. */
function useOpenFound() {
  const navigate = useNavigate()
  const day = useDaySearch()
  return (found: Found) => {
    if (found.is === 'customer') {
      const { code } = found.customer
      return void navigate({ to: '/customers/$code', params: { code }, search: day })
    }
    const { customer: of, number, kind } = found.document
    const opened = { number, of, document: number, ...(kind === 'invoice' ? {} : { credit: 'yes' }) }
    return void navigate({ to: '/documents', search: { ...day, ...opened } })
  }
}

import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { minus, sum } from '../../ui/decimal.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { MoreRows } from '../lists/MoreRows.tsx'
import { useHistory } from './customer-queries.ts'
import { type EntryKind, entryKind, useDocumentWords } from './document-words.ts'

const useWords = defineWords('customer-history', {
  note: { en: 'From the journal, the latest first.', 'zh-CN': '取自日记账，最近在前。' },
  nothing: { en: 'Nothing was booked for it yet.', 'zh-CN': '还没有往来。' },
})

const marks: Partial<Record<EntryKind, 'ok' | 'warn' | 'stop'>> = {
  receipt: 'ok',
  credit_note: 'warn',
  write_off: 'stop',
  reversal: 'stop',
}

/** What happened, the latest first; each opens to its entry. */
export function HistoryTab({ code }: { readonly code: string }) {
  const { t } = useWords()
  const words = useDocumentWords()
  const day = useDaySearch()
  const list = useHistory(code)
  if (list.error) return <Broken error={list.error} onRetry={() => void list.refetch()} />
  if (list.isPending) return <Waiting rows={8} />
  const entries = list.data.pages.flatMap(page => page.entries)
  if (entries.length === 0) return <Empty says={t('nothing')} />
  return (
    <>
      <p className="pad t sm m">{t('note')}</p>
      <ol className="line">
        {entries.map(entry => {
          const kind = entryKind(entry.kind)
          const moved = entry.lines.filter(
            ({ account, customer }) => account === 'receivable' && customer === code,
          )
          const amount = minus(sum(moved.map(({ debit }) => debit)), sum(moved.map(({ credit }) => credit)))
          return (
            <li key={entry.id}>
              <time className="m2" dateTime={entry.date} title={entry.date}>
                {entry.date.slice(2)}
              </time>
              <i className={`dot ${marks[kind] ?? ''}`} />
              <span className="cut">
                <b className={marks[kind]}>{words.t(kind)}</b>{' '}
                <Link
                  className="open"
                  to="/aging"
                  search={{ ...day, by: 'customer', customer: code, entry: entry.id }}
                >
                  {entry.ref ?? entry.id}
                </Link>
              </span>
              <span className="num">{moved.length > 0 ? amountText(amount) : null}</span>
            </li>
          )
        })}
      </ol>
      <MoreRows list={list} />
    </>
  )
}

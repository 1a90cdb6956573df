import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { useListKeys } from '../../ui/list-keys.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { type ColumnId, cellOf, isNumeric, type RowFacts } from './customer-columns.tsx'
import type { ListedCustomer } from './customer-list.ts'
import { useRowFacts } from './use-row-facts.ts'
import { useCustomerWords } from './words.ts'

const useWords = defineWords('customer-table', {
  loaded: { en: '{{count}} shown', 'zh-CN': '已显示 {{count}} 户' },
  more: { en: '{{count}} shown, more as you scroll', 'zh-CN': '已显示 {{count}} 户，向下滚动继续加载' },
  choose: { en: 'Choose {{name}}', 'zh-CN': '选择 {{name}}' },
  chooseAll: { en: 'Choose all that are shown', 'zh-CN': '选择已显示的全部客户' },
})

/** On a phone the way to the visit stands under the name. */
const rowHeight = () => (matchMedia('(max-width: 720px)').matches ? 48 : 33)

export interface Chosen {
  readonly codes: ReadonlySet<string>
  choose(codes: ReadonlySet<string>): void
}

interface Props {
  readonly customers: readonly ListedCustomer[]
  readonly columns: readonly ColumnId[]
  /** For those who may do something with several at once. */
  readonly chosen: Chosen | undefined
  readonly isStale: boolean
  readonly more: boolean
  readonly onMore: () => void
}

/** Only the rows in sight are on the page. */
export function CustomerTable({ customers, columns, chosen, isStale, more, onMore }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const day = useDaySearch()
  const box = useRef<HTMLDivElement>(null)
  const factsOf = useRowFacts()
  const rows = useVirtualizer({
    count: customers.length,
    getScrollElement: () => box.current,
    estimateSize: rowHeight,
    overscan: 12,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= customers.length - 20) onMore()
  }, [more, last, customers.length, onMore])
  const [row, setRow] = useState(-1)
  const open = (at: number) => {
    const code = customers[at]?.code
    if (code !== undefined) void navigate({ to: '/customers/$code', params: { code }, search: day })
  }
  const toggle = (code: string | undefined) => {
    if (!chosen || code === undefined) return
    const codes = new Set(chosen.codes)
    if (!codes.delete(code)) codes.add(code)
    chosen.choose(codes)
  }
  useListKeys({
    count: customers.length,
    active: row,
    onMove: setRow,
    onOpen: open,
    ...(chosen ? { onChoose: at => toggle(customers[at]?.code) } : {}),
  })
  useEffect(() => {
    if (row >= 0) rows.scrollToIndex(row, { align: 'auto' })
  }, [row, rows])
  const above = shown[0]?.start ?? 0
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <div ref={box} className={isStale ? 'listbox stale' : 'listbox'} tabIndex={0}>
        <table className="t customers" aria-rowcount={more ? -1 : customers.length}>
          <Head customers={customers} columns={columns} chosen={chosen} />
          <tbody>
            {above > 0 ? <tr style={{ height: above }} /> : null}
            {shown.map(({ index }) => {
              const customer = customers[index]
              return customer ? (
                <CustomerRow
                  key={customer.code}
                  facts={factsOf(customer)}
                  columns={columns}
                  on={index === row}
                  isChosen={chosen?.codes.has(customer.code)}
                  onChoose={() => toggle(customer.code)}
                />
              ) : null
            })}
            {below > 0 ? <tr style={{ height: below }} /> : null}
          </tbody>
        </table>
      </div>
      <p className="listfoot sm m" role="status">
        {t(more ? 'more' : 'loaded', { count: customers.length })}
      </p>
    </>
  )
}

function Head({ customers, columns, chosen }: Pick<Props, 'customers' | 'columns' | 'chosen'>) {
  const { t } = useWords()
  const words = useCustomerWords()
  const isAll = chosen !== undefined && customers.every(({ code }) => chosen.codes.has(code))
  return (
    <thead>
      <tr>
        {chosen ? (
          <th className="c-choose">
            <input
              type="checkbox"
              aria-label={t('chooseAll')}
              checked={isAll}
              onChange={() => chosen.choose(new Set(isAll ? [] : customers.map(({ code }) => code)))}
            />
          </th>
        ) : null}
        {columns.map(id => (
          <th key={id} className={isNumeric(id) ? `n c-${id}` : `c-${id}`}>
            {words.t(id)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly facts: RowFacts
  readonly columns: readonly ColumnId[]
  readonly on: boolean
  /** Undefined: nothing can be chosen. */
  readonly isChosen: boolean | undefined
  onChoose(): void
}

function CustomerRow({ facts, columns, on, isChosen, onChoose }: RowProps) {
  const { t } = useWords()
  const { name } = facts.customer
  return (
    <tr className={on ? 'on' : undefined}>
      {isChosen === undefined ? null : (
        <td className="c-choose">
          <input type="checkbox" aria-label={t('choose', { name })} checked={isChosen} onChange={onChoose} />
        </td>
      )}
      {columns.map(id => (
        <td
          key={id}
          className={isNumeric(id) ? `n c-${id}` : `c-${id}`}
          title={id === 'name' ? name : undefined}
        >
          {cellOf(id, facts)}
        </td>
      ))}
    </tr>
  )
}

import { Link, useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { AgeBar } from '../../ui/age-bar.tsx'
import { Amount } from '../../ui/amount.tsx'
import { useRowKeys } from '../../ui/row-keys.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { useAging } from '../today/figures.ts'
import { overdueOf } from '../today/sums.ts'
import type { ListedCustomer } from './customer-list.ts'
import { stateTag, useCustomerWords } from './words.ts'

const useWords = defineWords('customer-table', {
  age: { en: 'Age', 'zh-CN': '账龄' },
  loaded: { en: '{{count}} shown', 'zh-CN': '已显示 {{count}} 户' },
  more: { en: '{{count}} shown, more as you scroll', 'zh-CN': '已显示 {{count}} 户，向下滚动继续加载' },
})

const rowHeight = 33

interface Props {
  readonly customers: readonly ListedCustomer[]
  readonly isStale: boolean
  readonly more: boolean
  readonly onMore: () => void
}

/** Only the rows in sight are on the page. */
export function CustomerTable({ customers, isStale, more, onMore }: Props) {
  const { t } = useWords()
  const words = useCustomerWords()
  const navigate = useNavigate()
  const day = useDaySearch()
  const box = useRef<HTMLDivElement>(null)
  const { data: aged } = useAging('customer')
  const owed = useMemo(() => byCode(aged?.rows ?? []), [aged])
  const rows = useVirtualizer({
    count: customers.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= customers.length - 20) onMore()
  }, [more, last, customers.length, onMore])
  const open = useCallback(
    (at: number) => {
      const code = customers[at]?.code
      if (code !== undefined) void navigate({ to: '/customers/$code', params: { code }, search: day })
    },
    [customers, navigate, day],
  )
  const { row } = useRowKeys(customers.length, open)
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
          <thead>
            <tr>
              <th>{words.t('code')}</th>
              <th>{words.t('name')}</th>
              <th>{words.t('region')}</th>
              <th>{words.t('tier')}</th>
              <th>{words.t('salesperson')}</th>
              <th>{words.t('state')}</th>
              <th className="n">{words.t('receivable')}</th>
              <th className="n">{words.t('overdue')}</th>
              <th>{t('age')}</th>
            </tr>
          </thead>
          <tbody>
            {above > 0 ? <tr style={{ height: above }} /> : null}
            {shown.map(({ index }) => {
              const customer = customers[index]
              return customer ? (
                <CustomerRow
                  key={customer.code}
                  customer={customer}
                  on={index === row}
                  owed={owed.get(customer.code) ?? []}
                  buckets={aged?.buckets ?? []}
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

function byCode(rows: readonly (Owed & { readonly key: string })[]): ReadonlyMap<string, readonly Owed[]> {
  const found = new Map<string, Owed[]>()
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return found
}

interface RowProps {
  readonly customer: ListedCustomer
  readonly on: boolean
  readonly owed: readonly Owed[]
  readonly buckets: readonly string[]
}

interface Owed {
  readonly currency: string
  readonly total: string
  readonly amounts: Readonly<Record<string, string>>
}

function CustomerRow({ customer, on, owed, buckets }: RowProps) {
  const words = useCustomerWords()
  const { company } = useSession()
  const day = useDaySearch()
  const preferred = customer.currency ?? company.currency
  const own = owed.find(({ currency }) => currency === preferred) ?? owed[0]
  const currency = own && own.currency !== company.currency ? own.currency : ''
  return (
    <tr className={on ? 'on' : undefined}>
      <td className="m2">{customer.code}</td>
      <td title={customer.name}>
        <Link className="b" to="/customers/$code" params={{ code: customer.code }} search={day}>
          {customer.name}
        </Link>
      </td>
      <td>{customer.region}</td>
      <td>{customer.tier}</td>
      <td>{customer.salesperson}</td>
      <td>
        {customer.state === 'open' ? (
          <span className="m2">{words.t('open')}</span>
        ) : (
          <span className={stateTag[customer.state]}>{words.t(customer.state)}</span>
        )}
      </td>
      <td className="n">
        {own ? (
          <Link className="open" to="/aging" search={{ ...day, by: 'customer', customer: customer.code }}>
            <Amount value={own.total} bold />
          </Link>
        ) : (
          <span className="zero">–</span>
        )}{' '}
        <span className="m sm">{currency}</span>
      </td>
      <td className="n">{own ? <Amount value={overdueOf(own)} /> : <span className="zero">–</span>}</td>
      <td>{own ? <AgeBar buckets={buckets} amounts={own.amounts} height="h8" /> : null}</td>
    </tr>
  )
}

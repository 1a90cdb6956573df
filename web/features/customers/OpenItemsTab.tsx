import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { amountText, isZero } from '../../ui/amount.tsx'
import { minus } from '../../ui/decimal.ts'
import { Empty } from '../../ui/states.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { type ListColumn, narrowed } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { useOpenItemColumns } from '../receivables/open-item-columns.tsx'
import {
  askPage,
  filterOf,
  type OpenItem,
  useOpenItemsList,
  useOpenItemsTotals,
} from '../receivables/open-items.ts'
import { useOwedBy } from './customer-queries.ts'
import { TabHead } from './TabHead.tsx'
import { useTabDocument } from './use-tab-document.ts'

const useWords = defineWords('customer-open', {
  title: { en: 'Open items', 'zh-CN': '未结' },
  asList: { en: 'As a list', 'zh-CN': '在未清项中打开' },
  note: { en: 'Note', 'zh-CN': '说明' },
  disputed: { en: 'disputed', 'zh-CN': '有争议' },
  partly: { en: 'settled {{amount}}', 'zh-CN': '已核销 {{amount}}' },
  total: { en: 'Open {{currency}}', 'zh-CN': '未结合计 {{currency}}' },
  ties: { en: 'equals the receivable', 'zh-CN': '与应收余额一致' },
  differs: { en: 'differs from the receivable by {{amount}}', 'zh-CN': '与应收余额相差 {{amount}}' },
  nothing: { en: 'Nothing is open on this day.', 'zh-CN': '这一天没有未结的单据。' },
})

/** Without what every row would say alike. */
const widths = {
  number: 116,
  kind: 88,
  issued: 88,
  due: 88,
  late: 88,
  amount: 112,
  open: 120,
  salesperson: 88,
}
const later = ['kind', 'salesperson']

/** Every document something is open of, the earliest due first; the total ties to the balance. */
export function OpenItemsTab({ code }: { readonly code: string }) {
  const { t } = useWords()
  const { asOf } = useAsOf()
  const search = { customer: code }
  const pages = useOpenItemsList(search)
  const sums = useOpenItemsTotals(search, useAfterPaint(pages.isSuccess)).data?.totals
  const rows = pages.data?.pages.flatMap(page => page.items) ?? []
  const { active, open, drawer, opened } = useTabDocument(code, rows, isCredit)
  const list = useList('customer-open', useColumns(open))
  const totals = {
    rows: pages.hasNextPage
      ? sums?.map(({ currency, items, open: amount }) => ({
          ...{ currency, count: items },
          amounts: { open: amount },
        }))
      : undefined,
    isAwaited: sums === undefined,
    count: sums?.reduce((all, { items }) => all + items, 0),
  }
  return (
    <>
      <TabHead code={code} tab="open">
        <Link className="link" to="/open-items" search={{ ...useDaySearch(), ...search }}>
          {t('asList')}
        </Link>
        <ListTools
          {...{ list, count: totals.count }}
          name={`${code}-${t('title')}-${asOf}`}
          ask={async after => {
            const { items, next } = await askPage(filterOf(search), asOf, 'asc', after)
            return { rows: items, next }
          }}
        />
      </TabHead>
      <ListRows {...{ list: pages, count: rows.length, waiting: 8 }} empty={<Empty says={t('nothing')} />}>
        <ListTable
          {...{ rows, active, pages, totals, columns: list.columns }}
          label={t('title')}
          keyOf={({ number, due, kind }) => `${kind} ${number} ${due}`}
          isOpen={({ number }) => number === opened}
        />
        {sums?.map(({ currency, open: amount }) => (
          <Tie key={currency} {...{ code, currency, amount }} />
        ))}
      </ListRows>
      {drawer}
    </>
  )
}

const isCredit = ({ open }: OpenItem) => open.startsWith('-')

function useColumns(onOpen: (item: OpenItem) => void): readonly ListColumn<OpenItem>[] {
  const { t } = useWords()
  const columns = useOpenItemColumns(onOpen)
  const noteOf = ({ amount, open, disputed }: OpenItem) => {
    const settled = minus(amount, open)
    return [
      disputed ? t('disputed') : '',
      isZero(settled) ? '' : t('partly', { amount: amountText(settled) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return [
    ...narrowed(columns, widths).map(column => ({
      ...column,
      isLater: later.includes(column.id),
      ...(column.id === 'due' ? ({ sorted: 'ascending' } as const) : {}),
    })),
    { id: 'note', name: t('note'), width: 80, textOf: noteOf },
  ]
}

interface TieProps {
  readonly code: string
  readonly currency: string
  /** The sum of the items. */
  readonly amount: string
}

/** Whether the items come to what the ageing says is owed. */
function Tie({ code, currency, amount }: TieProps) {
  const { t } = useWords()
  const day = useDaySearch()
  const receivable = useOwedBy(code).rows.find(row => row.currency === currency)?.total
  if (receivable === undefined) return null
  const difference = minus(amount, receivable)
  return (
    <p className="pad t sm">
      <span className="m2">{t('total', { currency })}</span>{' '}
      <Link className="open" to="/open-items" search={{ ...day, customer: code, currency }}>
        {amountText(amount)}
      </Link>{' '}
      <span className={isZero(difference) ? 'm' : 'stop'}>
        {isZero(difference) ? t('ties') : t('differs', { amount: amountText(difference) })}
      </span>
    </p>
  )
}

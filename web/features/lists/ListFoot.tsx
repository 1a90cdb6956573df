import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { isMoney, type ListColumn } from './list-column.ts'
import { isAdded, type ListSum } from './list-sums.ts'

const useWords = defineWords('list-foot', {
  whole: { en: 'Total of {{count}}', 'zh-CN': '合计 {{count}} 行' },
  /** Of rows that stand in another currency first. */
  sum: { en: 'Total', 'zh-CN': '合计' },
  awaited: { en: 'Adding up…', 'zh-CN': '正在合计…' },
  part: { en: 'Total of the first {{count}}, more as you scroll', 'zh-CN': '前 {{count}} 行小计，下拉续载' },
  wholeCounted: { en: '{{count}} in all', 'zh-CN': '共 {{count}} 行' },
  awaitedCounted: { en: 'Counting…', 'zh-CN': '正在计数…' },
  partCounted: { en: 'The first {{count}}, more as you scroll', 'zh-CN': '前 {{count}} 行，下拉续载' },
})

interface ListFootProps<Row> {
  readonly columns: readonly ListColumn<Row>[]
  readonly sums: readonly ListSum[]
  /** Whether these are all there are. */
  readonly isWhole: boolean
  /** Whether the sum of all is on its way. */
  readonly isAwaited: boolean
}

/** What the rows come to, a line a currency, or how many they are; while more are to come it says of how many. */
export function ListFoot<Row>({ columns, sums, isWhole, isAwaited }: ListFootProps<Row>) {
  const { t, language } = useWords()
  const number = new Intl.NumberFormat(language)
  const state = isAwaited ? 'awaited' : isWhole ? 'whole' : 'part'
  const says = columns.some(isAdded) ? state : (`${state}Counted` as const)
  const named = columns.find(({ isFixed, name }) => isFixed && name !== '')
  return (
    <tfoot>
      {sums.map(({ currency, count, amounts }) => (
        <tr key={currency}>
          {columns.map(column => {
            const amount = isAwaited ? undefined : amounts.get(column.id)
            return column === named ? (
              <td key={column.id} className={`c-${column.id} says`}>
                {sums.length > 1 ? `${currency} ` : ''}
                {count === 0 && !isAwaited ? t('sum') : t(says, { count: number.format(count) })}
              </td>
            ) : (
              <td key={column.id} className={isMoney(column) ? `n c-${column.id}` : `c-${column.id}`}>
                {amount === undefined ? null : amountText(amount)}
              </td>
            )
          })}
        </tr>
      ))}
    </tfoot>
  )
}

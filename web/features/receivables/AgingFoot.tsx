import { useBucketName } from '../../ui/age-bar.tsx'
import { Amount, amountText, isZero } from '../../ui/amount.tsx'
import { type AgingSums, amountOf, type CurrencyPart, type Grouping } from './aging-rows.ts'
import type { Column } from './columns.ts'
import { useAgingWords } from './words.ts'

interface AgingFootProps {
  readonly parts: readonly CurrencyPart[]
  readonly columns: readonly Column[]
  readonly by: Grouping
  /** Shows only what one column's total is made of. */
  onNarrow(column: string): void
}

/** Of each currency what was found, the rest, and the total of both, so that the eye can add up. */
export function AgingFoot({ parts, columns, by, onNarrow }: AgingFootProps) {
  const { t } = useAgingWords()
  const rows = (count: number) => t(by === 'customer' ? 'rows_customer' : 'rows_other', { count })
  return (
    <tfoot>
      {parts.map(({ currency, rows: found, totals, found: sums, rest, restCount }) => {
        const mark = parts.length > 1 ? `${currency} ` : ''
        return [
          sums ? (
            <FootLine
              key={`${currency} found`}
              name={mark + t('found', { rows: rows(found.length) })}
              sums={sums}
              columns={columns}
              rest
            />
          ) : null,
          rest ? (
            <FootLine
              key={`${currency} rest`}
              name={mark + t('rest', { rows: rows(restCount) })}
              sums={rest}
              columns={columns}
              rest
            />
          ) : null,
          <FootLine
            key={currency}
            name={mark + t('all', { rows: rows(found.length + restCount) })}
            sums={totals}
            columns={columns}
            onNarrow={onNarrow}
          />,
        ]
      })}
    </tfoot>
  )
}

interface FootLineProps {
  readonly name: string
  readonly sums: AgingSums
  readonly columns: readonly Column[]
  readonly rest?: boolean
  onNarrow?(column: string): void
}

function FootLine({ name, sums, columns, rest = false, onNarrow }: FootLineProps) {
  return (
    <tr className={rest ? 'rest' : undefined}>
      <th scope="row" title={name}>
        {name}
      </th>
      {columns.map(column => (
        <td key={column.id} className="n">
          <Total column={column} amount={amountOf(sums, column.id)} onNarrow={onNarrow} />
        </td>
      ))}
    </tr>
  )
}

interface TotalProps {
  readonly column: Column
  readonly amount: string
  readonly onNarrow: ((column: string) => void) | undefined
}

function Total({ column, amount, onNarrow }: TotalProps) {
  const { t } = useAgingWords()
  const bucketName = useBucketName()
  if (!onNarrow || column.id === 'total' || isZero(amount)) return <Amount value={amount} />
  const called = column.bucket === undefined ? t(column.word) : bucketName(column.id)
  return (
    <button
      type="button"
      className="plain figure"
      aria-label={t('openTotal', { column: called, amount: amountText(amount) })}
      onClick={() => onNarrow(column.id)}
    >
      {amountText(amount)}
    </button>
  )
}

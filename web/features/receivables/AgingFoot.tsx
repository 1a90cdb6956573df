import { Amount } from '../../ui/amount.tsx'
import { type AgingSums, amountOf, type CurrencyPart, type Grouping } from './aging-rows.ts'
import type { Column } from './columns.ts'
import { useAgingWords } from './words.ts'

interface AgingFootProps {
  readonly parts: readonly CurrencyPart[]
  readonly columns: readonly Column[]
  readonly by: Grouping
}

/** Of each currency what was found, the rest, and the total of both, so that the eye can add up. */
export function AgingFoot({ parts, columns, by }: AgingFootProps) {
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
}

function FootLine({ name, sums, columns, rest = false }: FootLineProps) {
  return (
    <tr className={rest ? 'rest' : undefined}>
      <th scope="row" title={name}>
        {name}
      </th>
      {columns.map(column => (
        <td key={column.id} className="n">
          <Amount value={amountOf(sums, column.id)} />
        </td>
      ))}
    </tr>
  )
}

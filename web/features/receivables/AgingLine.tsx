import { memo } from 'react'
import { ageStep, useBucketName } from '../../ui/age-bar.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { percentOf } from '../../ui/decimal.ts'
import { type AgingRow, amountOf, type CurrencyPart, type Grouping } from './aging-rows.ts'
import type { Column } from './columns.ts'
import { useAgingWords } from './words.ts'

interface AgingLineProps {
  readonly row: AgingRow
  readonly name: string
  readonly showKey: boolean
  readonly columns: readonly Column[]
  /** Its place in the table. */
  readonly entry: number
  readonly active: boolean
  readonly opened: string | undefined
}

export const AgingLine = memo(function AgingLine(props: AgingLineProps) {
  const { row, name, showKey, columns, entry, active, opened } = props
  const on = active || opened !== undefined
  return (
    <tr className={on ? 'on' : undefined} aria-rowindex={entry + 2} aria-selected={on}>
      <th scope="row" title={showKey ? `${name} ${row.key}` : name}>
        {name} {showKey ? <span className="m sm">{row.key}</span> : null}
      </th>
      {columns.map(column => (
        <Figure key={column.id} {...{ row, name, column, entry }} opened={opened === column.id} />
      ))}
    </tr>
  )
})

interface FigureProps {
  readonly row: AgingRow
  readonly name: string
  readonly column: Column
  readonly entry: number
  readonly opened: boolean
}

function Figure({ row, name, column, entry, opened }: FigureProps) {
  const { t } = useAgingWords()
  const bucketName = useBucketName()
  const amount = amountOf(row, column.id)
  const called = column.bucket === undefined ? t(column.word) : bucketName(column.id)
  const old = column.bucket === undefined || column.bucket < 3 ? '' : ` k${ageStep(column.bucket)}`
  return (
    <td className={`n${opened ? ' hit' : ''}${old}${column.id === 'total' ? ' b' : ''}`}>
      {isZero(amount) ? (
        <span className="zero">–</span>
      ) : (
        <button
          type="button"
          className="plain figure"
          data-entry={entry}
          data-column={column.id}
          aria-label={t('openFigure', { name, column: called, amount: amountText(amount) })}
        >
          {amountText(amount)}
        </button>
      )}
    </td>
  )
}

interface ShareLineProps {
  readonly part: CurrencyPart
  readonly columns: readonly Column[]
  readonly several: boolean
  readonly by: Grouping
}

/** What part of all is in each column; with several currencies it begins the rows of one. */
export function ShareLine({ part, columns, several, by }: ShareLineProps) {
  const { t, language } = useAgingWords()
  const { currency, totals, rows } = part
  const name = new Intl.DisplayNames([language], { type: 'currency' }).of(currency) ?? currency
  const count = t(by === 'customer' ? 'rows_customer' : 'rows_other', { count: rows.length })
  return (
    <tr className={`pct${several ? ' section' : ''}`}>
      <th scope="row" className="m2">
        {several ? (
          <>
            <b>
              {currency} {name}
            </b>{' '}
            <span className="m sm">{count}</span>
          </>
        ) : (
          t('share')
        )}
      </th>
      {columns.map(column => (
        <td key={column.id} className="n m2">
          {column.id === 'unapplied' || isZero(totals.total)
            ? ''
            : `${percentOf(amountOf(totals, column.id), totals.total).toFixed(1)}%`}
        </td>
      ))}
    </tr>
  )
}

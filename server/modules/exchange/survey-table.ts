/**
 * One run over a table before its rows are taken: what no single cell can tell, the column does. Dates and amounts of a
 * file come out of one program, so a column that proves nothing follows the others of its file where they agree.
 */

import { cellText } from './cell-text.ts'
import { AmountDecider, type MarkDecision } from './decide-amounts.ts'
import { DateDecider, type DateDecision } from './decide-dates.ts'
import { refuse } from './errors.ts'
import type { DecimalMark } from './read-amount.ts'
import type { DateOrder, DateShape } from './read-date.ts'
import type { ColumnType, MappedColumn, OpenedTable } from './types.ts'

export interface Survey {
  /** Rows that carry data. */
  readonly rows: number
  /** By our column name. */
  readonly dateOrders: ReadonlyMap<string, Readonly<Record<DateShape, DateOrder>>>
  readonly decimalMarks: ReadonlyMap<string, DecimalMark>
}

export interface SurveyOptions {
  /** The order the person says; it decides wherever it can. */
  readonly dates?: DateOrder
  readonly onRows?: (rows: number) => void
}

/** Refuses `ambiguous-dates`, `mixed-dates`, `mixed-amounts`. */
export async function surveyTable(table: OpenedTable, options: SurveyOptions = {}): Promise<Survey> {
  const dates = columnsOf(table, ['date']).map(mapped => ({ mapped, decider: new DateDecider() }))
  const amounts = columnsOf(table, ['money', 'decimal', 'integer']).map(mapped => ({
    mapped,
    decider: new AmountDecider(),
  }))
  const observers = [...dates, ...amounts].map(({ mapped, decider }) => ({ index: mapped.index, decider }))
  let rows = 0
  for await (const batch of table.rows()) {
    rows += batch.length
    for (const { cells, fault } of batch) {
      if (fault) continue
      for (const { index, decider } of observers) {
        const text = cellText(cells[index])
        if (text !== '') decider.observe(text)
      }
    }
    options.onRows?.(rows)
  }
  return {
    rows,
    dateOrders: decideDates(table.file, dates, options.dates),
    decimalMarks: decideMarks(table.file, amounts),
  }
}

export function columnsOf(table: OpenedTable, types: readonly ColumnType[]): readonly MappedColumn[] {
  const wanted = new Set(
    table.spec.columns.filter(({ type }) => types.includes(type)).map(({ name }) => name),
  )
  return table.mapping.filter(({ column }) => wanted.has(column))
}

type Watched<Decider> = readonly { readonly mapped: MappedColumn; readonly decider: Decider }[]

function decideDates(
  file: string,
  columns: Watched<DateDecider>,
  said: DateOrder | undefined,
): Survey['dateOrders'] {
  const orders = new Map<string, Record<DateShape, DateOrder>>(
    columns.map(({ mapped }) => [mapped.column, { 'year-last': 'MDY', short: 'YMD' }]),
  )
  for (const shape of ['year-last', 'short'] as const) {
    const sure = columns.flatMap(({ decider }) => {
      const decision = decider.decide(shape)
      return decision.is === 'decided' ? [decision.order] : []
    })
    const agreed = new Set(sure).size === 1 ? sure[0] : undefined
    for (const { mapped, decider } of columns) {
      const fits = said !== undefined && (said !== 'YMD' || shape === 'short')
      const order = fits ? said : settled(file, mapped, decider.decide(shape), agreed)
      const found = orders.get(mapped.column)
      if (order && found) found[shape] = order
    }
  }
  return orders
}

function settled(
  file: string,
  { header }: MappedColumn,
  decision: DateDecision,
  agreed: DateOrder | undefined,
): DateOrder | undefined {
  switch (decision.is) {
    case 'decided':
      return decision.order
    case 'indifferent':
      return agreed
    case 'ambiguous':
      if (agreed) return agreed
      throw refuse('ambiguous-dates', { file, column: header, value: decision.value })
    case 'contradictory':
      throw refuse('mixed-dates', { file, column: header, first: decision.first, second: decision.second })
  }
}

function decideMarks(file: string, columns: Watched<AmountDecider>): Survey['decimalMarks'] {
  const decisions = columns.map(({ mapped, decider }) => ({ mapped, decision: decider.decide() }))
  const sure = decisions.flatMap(({ decision }) => (decision.is === 'decided' ? [decision.mark] : []))
  const agreed = new Set(sure).size === 1 ? sure[0] : undefined
  return new Map(
    decisions.map(({ mapped, decision }) => [mapped.column, markOf(file, mapped, decision, agreed)]),
  )
}

function markOf(
  file: string,
  { header }: MappedColumn,
  decision: MarkDecision,
  agreed: DecimalMark | undefined,
): DecimalMark {
  if (decision.is === 'decided') return decision.mark
  if (decision.is === 'indifferent') return agreed ?? 'point'
  throw refuse('mixed-amounts', { file, column: header, first: decision.first, second: decision.second })
}

/** The columns of a list, each said once: what stands in a cell, what the foot adds up, what goes into a file. */
import type { ReactNode } from 'react'
import type { Cell } from '../../ui/csv.ts'

/** What the head says of the order. */
export const arrows = { ascending: '↑', descending: '↓' } as const

export interface Listed {
  /** Of every amount in the row. */
  readonly currency: string
}

/** Rows that hold no amount. */
export const withoutMoney = <Row>(rows: readonly Row[]): readonly (Row & Listed)[] =>
  rows.map(row => ({ ...row, currency: '' }))

export interface ListColumn<Row> {
  readonly id: string
  readonly name: string
  /** In pixels; those without share what is left. */
  readonly width?: number
  /** What a row is, and how much of it there is: cannot be taken away. */
  readonly isFixed?: boolean
  /** Not there until somebody chooses it. */
  readonly isLater?: boolean
  /** The head says no name to the eye. */
  readonly isUnnamed?: boolean
  /** In place of the name in the head. */
  readonly head?: ReactNode
  /** The list is in the order of it. */
  readonly sorted?: keyof typeof arrows
  /** What a cell says that has no look of its own; also in a file, and to whom points at a cell cut short. */
  readonly textOf?: (row: Row) => string | null
  /** Money stands to the right, with its currency once, and is added up. */
  readonly amountOf?: (row: Row) => string | null
  /** Stands to the right as well. */
  readonly isNumber?: boolean
  /** What the server calls its sum, where that is not the id. */
  readonly sumName?: string
  /** Amounts that make no sense together. */
  readonly isNotAdded?: boolean
  readonly look?: (row: Row) => ReactNode
  /** What goes into a file where that is neither the text nor the amount. */
  readonly file?: readonly FileColumn<Row>[]
}

interface FileColumn<Row> {
  readonly name: string
  readonly of: (row: Row) => Cell
}

/** The same in less room: these widths, without the columns that have none. */
export const narrowed = <Row>(
  columns: readonly ListColumn<Row>[],
  widths: Readonly<Record<string, number>>,
): readonly ListColumn<Row>[] =>
  columns.flatMap(column => {
    const width = widths[column.id]
    return width === undefined ? [] : [{ ...column, width }]
  })

export const isFigure = <Row>({ isNumber, amountOf }: ListColumn<Row>) => isNumber || amountOf !== undefined
export const isMoney = <Row>({ amountOf }: ListColumn<Row>) => amountOf !== undefined

/** Amounts have their currency before the first of them. */
export function fileOf<Row extends Listed>(
  columns: readonly ListColumn<Row>[],
  currency: string,
): readonly FileColumn<Row>[] {
  const first = columns.find(isMoney)
  return columns.flatMap(column => [
    ...(column === first ? [{ name: currency, of: (row: Row) => row.currency }] : []),
    ...(column.file ?? written(column)),
  ])
}

function written<Row>({ name, textOf, amountOf }: ListColumn<Row>): readonly FileColumn<Row>[] {
  if (amountOf) {
    const of = (row: Row): Cell => {
      const amount = amountOf(row)
      return amount === null ? '' : { amount }
    }
    return [{ name, of }]
  }
  return textOf ? [{ name, of: row => textOf(row) ?? '' }] : []
}

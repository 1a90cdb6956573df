/** Tables for people: Chinese characters two columns wide, figures right-aligned with thousands separated. */
import type { Language, Localized } from '../language.ts'
import { grouped } from '../money.ts'
import { displayWidth } from './display-width.ts'

export interface Column<Row> {
  readonly heading: Localized
  readonly cell: (row: Row) => string | number | null
  /** `figure`: right-aligned, thousands separated. */
  readonly kind?: 'text' | 'figure'
}

/** The table as text; `''` without rows, for the command to say what that means. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  if (rows.length === 0) return ''
  const lines = [columns.map(column => column.heading[language])]
  for (const row of rows) lines.push(columns.map(column => cellText(column, row)))
  const widths = columns.map((_, index) =>
    lines.reduce((widest, line) => Math.max(widest, displayWidth(line[index] ?? '')), 0),
  )
  const rendered = lines.map(line =>
    line
      .map((cell, index) => aligned(cell, widths[index] ?? 0, columns[index]?.kind === 'figure'))
      .join('  ')
      .trimEnd(),
  )
  rendered.splice(1, 0, widths.map(width => '─'.repeat(width)).join('  '))
  return rendered.join('\n')
}

function cellText<Row>(column: Column<Row>, row: Row): string {
  const value = column.cell(row)
  if (value === null) return '-'
  if (column.kind === 'figure') return grouped(String(value))
  // A line break or an escape in a customer's name must not draw on the terminal.
  return String(value).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

function aligned(cell: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(width - displayWidth(cell))
  return right ? blanks + cell : cell + blanks
}

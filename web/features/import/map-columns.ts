/** What a person says of a file's columns, as the server takes it. */
import type { FileWish, Understanding } from './import-queries.ts'

/** The column at `index` taken as `column`, or left aside when that is empty; whoever had the column before loses it. */
export function withColumn(told: Understanding, wish: FileWish, index: number, column: string): FileWish {
  const titled = told.columns.filter(({ header }) => header !== '')
  const map = Object.fromEntries(
    titled.map(each => {
      const own = each.index === index ? column : (each.column ?? '')
      return [each.header, each.index !== index && own === column ? '' : own]
    }),
  )
  return { ...wish, ...(told.kind === null ? {} : { as: told.kind }), map }
}

/** The columns as they will be read once the server has heard what was said of them. */
export function asSaid(told: Understanding, { map = {} }: FileWish): Understanding {
  const columns = told.columns.map(each => {
    const said = Object.hasOwn(map, each.header) ? map[each.header] || null : each.column
    return said === each.column ? each : { ...each, column: said, by: 'said' as const }
  })
  return { ...told, columns }
}

/** What belongs to the layout of a file, and not to its rows. */
export function layoutOf(wish: FileWish): Omit<FileWish, 'leave_out' | 'cells'> {
  const { leave_out: _leaveOut, cells: _cells, ...layout } = wish
  return layout
}

export const withoutRow = (wish: FileWish, row: number): FileWish => ({
  ...wish,
  leave_out: [...new Set([...(wish.leave_out ?? []), row])],
})

export const withCell = (wish: FileWish, row: number, index: number, value: string): FileWish => ({
  ...wish,
  cells: [
    ...(wish.cells ?? []).filter(each => each.row !== row || each.index !== index),
    { row, index, value },
  ],
})

/**
 * `2026/9/31` was meant to be the last day of September; undefined for what is no such slip. `order`: of dates whose
 * year comes last.
 */
export function nearestDay(value: string, order: 'YMD' | 'MDY' | 'DMY' | null): string | undefined {
  const yearFirst = /^(\d{4})\D(\d{1,2})\D(\d{1,2})$/.exec(value.trim())
  const yearLast = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(value.trim())
  const [, first, second, last4] = order === 'MDY' || order === 'DMY' ? (yearLast ?? []) : []
  const [year, month, day] = yearFirst
    ? yearFirst.slice(1)
    : [last4, ...(order === 'MDY' ? [first, second] : [second, first])]
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return undefined
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) <= last) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${last}`
}

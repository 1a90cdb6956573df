/** What is wrong in which row: by the last check while it holds, else by the reading of the first rows. */
import type { ToldFile, Understanding } from './import-queries.ts'

export interface CellFault {
  readonly row: number
  /** The header in the file. */
  readonly column: string
  readonly index: number
  readonly value: string
  readonly reason: string
  /** Key of the reason, where the server told it. */
  readonly key: string
}

export interface FileRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly read: readonly (string | null)[]
}

export function faultsIn(told: Understanding, checked: ToldFile | undefined): readonly CellFault[] {
  const place = (header: string) => told.columns.find(each => each.header === header)?.index ?? -1
  if (checked && Array.isArray(checked.rejected))
    return checked.rejected.map((each, at) => ({
      ...each,
      index: place(each.column),
      key: checked.reasons?.[at] ?? '',
    }))
  return told.sample.flatMap(({ row, cells, faults }) =>
    faults.map(({ column, reason }) => {
      const index = place(column)
      return { row, column, index, value: cells[index] ?? '', reason, key: '' }
    }),
  )
}

/** The first rows of the file and those that were rejected, in the order of the file. */
export function rowsOf(told: Understanding, checked: ToldFile | undefined, onlyRejected: boolean): FileRow[] {
  const rows = new Map<number, FileRow>()
  if (!onlyRejected) for (const { row, cells, read } of told.sample) rows.set(row, { row, cells, read })
  for (const { row, cells } of checked?.rejected_rows ?? [])
    if (!rows.has(row)) rows.set(row, { row, cells, read: [] })
  return [...rows.values()].sort((left, right) => left.row - right.row)
}

export const rejectedRowsOf = (checked: ToldFile): number =>
  new Set(Array.isArray(checked.rejected) ? checked.rejected.map(({ row }) => row) : []).size

/** In the order of the file. */
export function byRow<Fault extends { readonly row: number }>(
  faults: readonly Fault[],
): Map<number, Fault[]> {
  const rows = new Map<number, Fault[]>()
  for (const fault of faults) {
    const others = rows.get(fault.row)
    if (others) others.push(fault)
    else rows.set(fault.row, [fault])
  }
  return rows
}

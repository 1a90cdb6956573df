/** Rejected rows as a file: as they came, with the reasons beside them, ready to be corrected and sent again. */
import { byRow } from './faults.ts'
import type { ToldFile } from './import-queries.ts'

interface Names {
  readonly row: string
  readonly column: string
  readonly reason: string
}

export function rejectTable(file: ToldFile, names: Names): string[][] {
  const rejected = Array.isArray(file.rejected) ? file.rejected : []
  const cells = new Map((file.rejected_rows ?? []).map(each => [each.row, each.cells]))
  const header = file.header ?? []
  const reasons = byRow(rejected)
  return [
    [...header, names.row, names.reason],
    ...[...reasons].map(([row, why]) => [
      // Past the rows that are kept, the cell at fault stands alone.
      ...(cells.get(row) ?? header.map(title => why.find(({ column }) => column === title)?.value ?? '')),
      String(row),
      why.map(({ column, reason }) => `${column}: ${reason}`).join(' | '),
    ]),
  ]
}

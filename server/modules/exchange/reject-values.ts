/** Rejects of a kind name row and column; the cell as the file has it is looked up only when there are any. */

import type { Facts } from '../../kernel/language.ts'
import { cellText } from './cell-text.ts'
import type { ImportKind } from './import-kind.ts'
import type { OpenedTable, Reject } from './types.ts'

export interface NamedReject {
  readonly row: number
  /** Our name of the column. */
  readonly column: string
  /** Key of the kind's reasons. */
  readonly reason: string
  readonly facts: Facts
}

export async function originalCells(
  table: OpenedTable,
  kind: ImportKind,
  found: readonly NamedReject[],
): Promise<Reject[]> {
  if (found.length === 0) return []
  const wanted = new Set(found.map(reject => reject.row))
  const cells = new Map<number, readonly string[]>()
  for await (const batch of table.rows()) {
    for (const row of batch) if (wanted.has(row.row)) cells.set(row.row, [...row.cells])
  }
  return found.map(reject => {
    const mapped = table.mapping.find(each => each.column === reject.column)
    const text = kind.reasons[reject.reason]
    if (!text) throw new Error(`kind ${table.kind} has no reason '${reject.reason}'`)
    return {
      row: reject.row,
      column: mapped?.header ?? reject.column,
      value: mapped ? cellText(cells.get(reject.row)?.[mapped.index]).slice(0, 200) : '',
      reason: { key: reject.reason, text, facts: reject.facts },
    }
  })
}

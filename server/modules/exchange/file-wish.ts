/** What a person says of one file where the file itself does not, or says it wrong. */
import { z } from 'zod'
import { maxColumns } from './limits.ts'
import type { OpenedTable } from './types.ts'

/** Past these a file is mended where it comes from. */
const mostCorrections = 5000

const row = z.number().int().min(1).max(100_000_000)

export const fileWish = z
  .strictObject({
    as: z.string().max(200).optional(),
    map: z.record(z.string().max(1000), z.string().max(200)).optional(),
    dates: z.enum(['YMD', 'MDY', 'DMY']).optional(),
    currency: z.string().max(20).optional(),
    /** Rows searched for a header are the first hundred. */
    header: z.number().int().min(1).max(100).optional(),
    sheet: z.string().max(200).optional(),
    /** Rows that are not imported. */
    leave_out: z.array(row).max(mostCorrections).optional(),
    /** Cells taken as this instead of what the file has. */
    cells: z
      .array(
        z.strictObject({
          row,
          index: z.number().int().min(0).max(maxColumns),
          value: z.string().max(2000),
        }),
      )
      .max(mostCorrections)
      .optional(),
  })
  .meta({ id: 'ImportFileWish' })

export type FileWish = z.output<typeof fileWish>

/** The table as the person corrected it; the file stays as it is. */
export function corrected(table: OpenedTable, wish: FileWish): OpenedTable {
  const out = new Set(wish.leave_out)
  const cells = new Map<number, Map<number, string>>()
  for (const { row, index, value } of wish.cells ?? []) {
    cells.set(row, (cells.get(row) ?? new Map<number, string>()).set(index, value))
  }
  if (out.size === 0 && cells.size === 0) return table
  return {
    ...table,
    async *rows() {
      for await (const batch of table.rows()) {
        yield batch
          .filter(({ row }) => !out.has(row))
          .map(each => {
            const mended = cells.get(each.row)
            if (!mended) return each
            return {
              ...each,
              cells: table.header.map((_, index) => mended.get(index) ?? each.cells[index] ?? ''),
            }
          })
      }
    },
  }
}

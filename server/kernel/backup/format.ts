/**
 * What a backup file holds: a tar, gzipped, and age-encrypted when there is a passphrase.
 *
 * `manifest.json` comes first and says what to build; then each table's rows in pieces of COPY text, in the manifest's
 * order; `contents.json` comes last and says what must have been read. A file without its end has no `contents.json`.
 */
import { z } from 'zod'

export const formatVersion = 1

/** A piece is held in memory whole, on both sides. */
export const pieceBytes = 4 * 1024 * 1024

export const manifestEntry = 'manifest.json'
export const contentsEntry = 'contents.json'

const table = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()).min(1) })

export const manifestSchema = z.object({
  format: z.literal(formatVersion),
  version: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(table),
  /** The last value each sequence gave out; null when it never did. */
  sequences: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      last: z
        .string()
        .regex(/^-?\d+$/)
        .nullable(),
    }),
  ),
})

export const contentsSchema = z.object({
  /** In the manifest's order: rows, and sha-256 of the COPY text. */
  tables: z.array(z.object({ rows: z.number().int().nonnegative(), sha256: z.string() })),
})

export type TableShape = z.infer<typeof table>
export type Manifest = z.infer<typeof manifestSchema>
export type Contents = z.infer<typeof contentsSchema>

/** The number leads: pieces are told apart by position, the table's name is for people who look inside. */
export function pieceName(tableIndex: number, table: TableShape, piece: number): string {
  return `${tablePrefix(tableIndex, table)}${String(piece).padStart(6, '0')}`
}

export function tablePrefix(tableIndex: number, table: TableShape): string {
  return `data/${String(tableIndex + 1).padStart(4, '0')}-${table.schema}.${table.name}/`
}

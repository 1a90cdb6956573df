/** Exporting: one snapshot, read while it is written. */
import { resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import type pg from 'pg'
import { streamedSnapshot } from '../../kernel/database/streamed-snapshot.ts'
import type { Reader, Scope } from '../../kernel/database/transaction.ts'
import { refuse } from './errors.ts'
import type { ExportKind, ExportRow, ExportWish } from './export-kind.ts'
import { csvWriter, type TableWriter, type WriteRow } from './write-csv.ts'
import { fileWriter } from './write-file.ts'

const batchRows = 500

/** Rows of one kind in batches; none where there is no company yet. */
export async function* exportedRows(
  pool: pg.Pool,
  scope: Scope | null,
  kind: ExportKind,
  wish: ExportWish,
): AsyncGenerator<readonly ExportRow[]> {
  if (scope) yield* streamedSnapshot(pool, scope, reader => batches(kind, reader, wish))
}

async function* batches(kind: ExportKind, reader: Reader, wish: ExportWish) {
  // All rows are wanted: a plan that is quick to the first row only would be slow to the last.
  await reader.rows("select set_config('cursor_tuple_fraction', '1', true)")
  let batch: ExportRow[] = []
  for await (const row of kind.rows(reader, wish)) {
    batch.push(row)
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Writes a file that appears only when it is whole; returns its rows. Refuses `file-not-written`. */
export async function exportToFile(
  path: string,
  kind: ExportKind,
  rows: AsyncIterable<readonly ExportRow[]>,
  onRows: (rows: number) => void = () => {},
): Promise<number> {
  const writer = fileWriter(resolve(path), kind.columns)
  try {
    const count = await writeAll(writer, kind, rows, onRows)
    await writer.close()
    return count
  } catch (error) {
    await writer.abandon()
    // Only a failure of the file system names the call that failed.
    if (error instanceof Error && 'syscall' in error && 'path' in error) {
      throw refuse('file-not-written', { file: path, reason: error.message.split(',')[0] ?? '' })
    }
    throw error
  }
}

/** The same as text, for standard output; without the mark that only Excel asks for. */
export async function* exportAsCsv(
  kind: ExportKind,
  rows: AsyncIterable<readonly ExportRow[]>,
): AsyncGenerator<string> {
  const stream = new PassThrough()
  stream.setEncoding('utf8')
  const writer = csvWriter(kind.columns, stream, { byteOrderMark: false })
  const written = writeAll(writer, kind, rows, () => {}).then(() => writer.close())
  written.catch((error: Error) => stream.destroy(error))
  for await (const piece of stream) yield String(piece)
  await written
}

/** Any rows as the text of a file that a spreadsheet opens without running any of it. */
export async function* textTable(
  headers: readonly string[],
  rows: AsyncIterable<readonly (string | null)[]>,
): AsyncGenerator<string> {
  const columns = headers.map(header => ({ header, type: 'text' as const }))
  const stream = new PassThrough()
  stream.setEncoding('utf8')
  const writer = csvWriter(columns, stream)
  const written = (async () => {
    for await (const row of rows) await writer.write([row])
    await writer.close()
  })()
  written.catch((error: Error) => stream.destroy(error))
  for await (const piece of stream) yield String(piece)
  await written
}

export async function writeAll(
  writer: TableWriter,
  kind: ExportKind,
  rows: AsyncIterable<readonly ExportRow[]>,
  onRows: (rows: number) => void,
): Promise<number> {
  const headers = kind.columns.map(column => column.header)
  let count = 0
  for await (const batch of rows) {
    await writer.write(batch.map((row): WriteRow => headers.map(header => row[header] ?? null)))
    count += batch.length
    onRows(count)
  }
  return count
}

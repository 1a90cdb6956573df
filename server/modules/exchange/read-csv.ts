import { readChunks, readHead } from './bytes.ts'
import { refuse } from './errors.ts'
import { batchSize, headerSearchRows } from './limits.ts'
import { RecordSplitter, type RecordStyle } from './split-records.ts'
import type { Encoding, RawRow, SourceFile } from './types.ts'

export interface CsvStyle extends RecordStyle {
  readonly encoding: Encoding
}

export const delimiters = [',', '\t', ';', '，', '|'] as const

/** What {@link csvRecords} found at the end of the file. */
export interface CsvEnd {
  endedOnLineEnd: boolean
}

/** All records in batches. Refuses text that stops being its encoding, naming the record. */
export async function* csvRecords(
  source: SourceFile,
  style: CsvStyle,
  end?: CsvEnd,
): AsyncGenerator<RawRow[]> {
  const decoder = new TextDecoder(style.encoding, { fatal: true })
  const splitter = new RecordSplitter(source.name, style)
  let batch: RawRow[] = []
  for await (const chunk of readChunks(source)) {
    splitter.push(decode(decoder, chunk, source, splitter), batch)
    if (batch.length >= batchSize) {
      yield batch
      batch = []
    }
  }
  splitter.push(decode(decoder, undefined, source, splitter), batch)
  splitter.end(batch)
  if (end) end.endedOnLineEnd = splitter.endedOnLineEnd
  if (batch.length > 0) yield batch
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Buffer | undefined,
  source: SourceFile,
  splitter: RecordSplitter,
): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    const row = splitter.nextRow
    throw refuse(chunk ? 'unknown-encoding' : 'file-cut-off', { file: source.name, row })
  }
}

/** The first records under one reading of the file, enough to find the header in. */
export async function csvHead(source: SourceFile, style: CsvStyle): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of csvRecords(source, style)) {
    rows.push(...batch.slice(0, headerSearchRows - rows.length))
    if (rows.length >= headerSearchRows) break
  }
  return rows
}

/** A carriage return alone ends lines only where no line feed does (old Macintosh exports). */
export async function terminatorOf(source: SourceFile, encoding: Encoding): Promise<'\n' | '\r'> {
  const head = new TextDecoder(encoding).decode(await readHead(source, 256 * 1024))
  return !head.includes('\n') && head.includes('\r') ? '\r' : '\n'
}

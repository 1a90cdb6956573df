import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { guardedText } from './cell-text.ts'
import type { ColumnType } from './types.ts'

export interface WriteColumn {
  readonly header: string
  readonly type: ColumnType
}

/** One row of a file: text as it shall stand there; an empty cell is null. */
export type WriteRow = readonly (string | null)[]

/** Writes rows as they come and waits for the reader behind the stream. */
export interface TableWriter {
  write(rows: readonly WriteRow[]): Promise<void>
  /** Ends the file and waits until all of it is out. */
  close(): Promise<void>
}

export interface CsvOptions {
  /** Excel takes a CSV for UTF-8 only when it begins with the mark. */
  readonly byteOrderMark?: boolean
}

/** RFC 4180 in UTF-8, with lines ended by CR LF and cells that a spreadsheet would run as formulas made harmless. */
export function csvWriter(
  columns: readonly WriteColumn[],
  stream: Writable,
  { byteOrderMark = true }: CsvOptions = {},
): TableWriter {
  const done = finished(stream)
  // The failure is reported by the write or the close that meets it.
  done.catch(() => undefined)
  const put = async (text: string) => {
    if (stream.errored) throw stream.errored
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done])
  }
  let begun = put(`${byteOrderMark ? '\uFEFF' : ''}${line(columns.map(({ header }) => header))}`)
  begun.catch(() => undefined)
  return {
    write: rows => {
      begun = begun.then(() => put(rows.map(line).join('')))
      return begun
    },
    close: async () => {
      await begun
      stream.end()
      await done
    },
  }
}

const line = (cells: WriteRow) => `${cells.map(cell => quoted(guardedText(cell ?? ''))).join(',')}\r\n`

const quoted = (text: string) =>
  /[",;\t\r\n\u00a0\u3000，]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { csvWriter, type TableWriter, type WriteColumn } from './write-csv.ts'
import { xlsxWriter } from './write-xlsx.ts'

/** A file being written; it appears under its name only when it is whole. */
export interface FileWriter extends TableWriter {
  /** Drops what was written so far. */
  abandon(): Promise<void>
}

/** Writes `.xlsx` by that extension, CSV otherwise. */
export function fileWriter(path: string, columns: readonly WriteColumn[]): FileWriter {
  const partial = `${path}.part`
  const stream = createWriteStream(partial)
  const writer = /\.xlsx$/i.test(path) ? xlsxWriter(columns, stream) : csvWriter(columns, stream)
  return {
    write: rows => writer.write(rows),
    close: async () => {
      await writer.close()
      await rename(partial, path)
    },
    abandon: async () => {
      stream.destroy()
      // A file still being opened would appear after it was removed.
      if (!stream.closed) await once(stream, 'close')
      await rm(partial, { force: true })
    },
  }
}

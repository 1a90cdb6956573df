/** The demo company's rows as the files a company would bring along. */
import { Writable } from 'node:stream'
import { csvWriter, type SourceFile } from '../modules/exchange/index.ts'
import type { Table } from './tables.ts'

export async function fileOf({ kind, columns, rows }: Table): Promise<SourceFile> {
  const chunks: Buffer[] = []
  const memory = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const writer = csvWriter(
    columns.map(header => ({ header, type: 'text' })),
    memory,
  )
  await writer.write(rows)
  await writer.close()
  return { name: `${kind}.csv`, bytes: Buffer.concat(chunks) }
}

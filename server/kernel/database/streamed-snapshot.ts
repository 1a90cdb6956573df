/** A snapshot that is read while it is written out: millions of rows pass through without being held. */
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { type Reader, type Scope, snapshot } from './transaction.ts'

/** Yields what `work` yields; the transaction ends with the last of it, or when the caller stops asking. */
export async function* streamedSnapshot<Item extends object>(
  pool: pg.Pool,
  scope: Scope,
  work: (reader: Reader) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const passed = new PassThrough({ objectMode: true, highWaterMark: 100 })
  const finished = snapshot(pool, scope, reader => pipeline(Readable.from(work(reader)), passed))
  // A failure to begin never reaches the stream by itself.
  finished.catch((error: Error) => passed.destroy(error))
  try {
    for await (const item of passed) yield item as Item
  } finally {
    passed.destroy()
    await finished.catch(() => {})
  }
}

/** The rows of one statement, fetched in portions. */
export async function* cursorRows<Row>(
  reader: Reader,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<Row> {
  await reader.rows(`declare portion no scroll cursor for ${sql}`, values)
  for (;;) {
    const rows = await reader.rows<Row>('fetch 2000 from portion')
    yield* rows
    if (rows.length < 2000) break
  }
  await reader.rows('close portion')
}

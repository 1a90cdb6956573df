import { Readable } from 'node:stream'

/** Resolves once the first item is there: what refuses before it is refused here, and not in the middle of an answer. */
export async function begun<Item>(items: AsyncIterable<Item>): Promise<AsyncIterable<Item>> {
  const waiting = items[Symbol.asyncIterator]()
  const first = await waiting.next()
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await waiting.next()) yield next.value
    } finally {
      await waiting.return?.()
    }
  })()
}

/** A body sent piece by piece. */
export async function streamedBody(pieces: AsyncIterable<string>): Promise<Readable> {
  return Readable.from(await begun(pieces), { objectMode: false })
}

/** A document as pieces of text, so that one of a million rows neither fills memory nor stops the program. */

const pieceLength = 64 * 1024
const rowsAtOnce = 200

/** Arrays and (async) iterables directly under the top are taken row by row; the rest is written as it is. */
export async function* jsonPieces(document: unknown): AsyncGenerator<string> {
  let piece = ''
  for await (const part of parts(document)) {
    piece += part
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield `${piece}\n`
}

async function* parts(document: unknown): AsyncGenerator<string> {
  if (!isPlainObject(document)) {
    yield JSON.stringify(document)
    return
  }
  let before = '{'
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    if (isRows(value)) yield* rowParts(value)
    else yield JSON.stringify(value)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}

async function* rowParts(rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const batch of Array.isArray(rows) ? slicesOf(rows) : batchesOf(rows)) {
    yield before + JSON.stringify(batch).slice(1, -1)
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}

function* slicesOf(rows: readonly unknown[]): Generator<readonly unknown[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce)
}

async function* batchesOf(rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<unknown[]> {
  let batch: unknown[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < rowsAtOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isRows(value) && !('toJSON' in value)
}

function isRows(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return (
    typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value)
  )
}

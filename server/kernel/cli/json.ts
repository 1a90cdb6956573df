/** A document as pieces of text, so that one of a million rows neither fills memory nor stops the program. */

const pieceLength = 64 * 1024

export async function* jsonPieces(document: unknown): AsyncGenerator<string> {
  if (!isPlainObject(document)) {
    yield `${JSON.stringify(document)}\n`
    return
  }
  let opening = '{'
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue
    yield `${opening}${JSON.stringify(key)}:`
    if (isIterable(value)) yield* arrayPieces(value)
    else yield JSON.stringify(value)
    opening = ','
  }
  yield opening === '{' ? '{}\n' : '}\n'
}

async function* arrayPieces(rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  let piece = '['
  let first = true
  for await (const row of rows) {
    piece += `${first ? '\n' : ',\n'}${JSON.stringify(row)}`
    first = false
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield `${piece}${first ? '' : '\n'}]`
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isIterable(value) && !('toJSON' in value)
}

function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return (
    typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value)
  )
}

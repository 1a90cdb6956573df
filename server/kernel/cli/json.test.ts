import { expect, test } from 'vitest'
import { jsonPieces } from './json.ts'

async function piecesOf(document: unknown): Promise<string[]> {
  const pieces: string[] = []
  for await (const piece of jsonPieces(document)) pieces.push(piece)
  return pieces
}

const rows = Array.from({ length: 5000 }, (_, index) => ({ key: `C${index}`, name: '客户"\n', nested: [[]] }))

async function* oneByOne() {
  yield* rows
}

test.each([
  ['rows in an array', { as_of: '2026-01-31', rows, totals: [], more: null }],
  ['an empty object', {}],
  ['a bare array', [1, 2]],
  ['null', null],
])('%s read back as they were', async (_what, document) => {
  expect(JSON.parse((await piecesOf(document)).join(''))).toEqual(document)
})

test('rows that are still coming are written like rows that are there', async () => {
  const pieces = await piecesOf({ rows: oneByOne(), none: undefined })
  expect(JSON.parse(pieces.join(''))).toEqual({ rows })
  expect(pieces.length).toBeGreaterThan(2)
  expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(128 * 1024)
})

test('a small document leaves in one piece', async () => {
  expect(await piecesOf({ url: 'x', rows: [{ a: 1 }] })).toHaveLength(1)
})

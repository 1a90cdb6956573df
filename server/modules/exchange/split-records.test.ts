import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordSplitter } from './split-records.ts'
import type { RawRow } from './types.ts'

const seed = 20_260_105

/** Splits the text as it would come in chunks of the given length. */
function split(text: string, chunk: number, delimiter = ','): RawRow[] {
  const splitter = new RecordSplitter('test.csv', { delimiter, terminator: '\n' })
  const rows: RawRow[] = []
  for (let at = 0; at < text.length; at += chunk) splitter.push(text.slice(at, at + chunk), rows)
  splitter.end(rows)
  return rows
}

const cell = fc.string({
  unit: fc.constantFrom('a', '客', '1', '"', ',', ';', '\n', '\r', ' ', '\t', "'"),
  maxLength: 8,
})
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const bare = cell.map(text => text.replace(/[",\n\r]/g, '').trim())
const record = fc.array(fc.oneof(cell.map(quoted), bare), { minLength: 1, maxLength: 5 })
const file = fc.tuple(
  fc.array(record, { minLength: 1, maxLength: 8 }),
  fc.constantFrom('\n', '\r\n'),
  fc.boolean(),
)

describe('records', () => {
  it('are the same as csv-parse finds, however the text is cut into chunks', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 20 }), ([records, lineEnd, ended], chunk) => {
        const text = records.map(cells => cells.join(',')).join(lineEnd) + (ended ? lineEnd : '')
        fc.pre(text !== '')
        const expected = parse(text, {
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n'],
          ltrim: false,
        })
        expect(split(text, chunk).map(({ cells }) => [...cells])).toEqual(expected)
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('are counted with blank lines, and one that spans lines counts once', () => {
    expect(split('a\n\n"b\nc"\nd', 100).map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b\nc'],
      [4, 'd'],
    ])
  })

  it('allow blanks around quotation marks, and marks inside bare text', () => {
    expect(split('"a"\t, "b" ,5" pipe,"c""d"\n', 3)[0]?.cells).toEqual(['a', 'b', '5" pipe', 'c"d'])
  })
})

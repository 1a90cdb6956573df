import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyOf, formatMinor } from '../../kernel/money.ts'
import { readBills } from './testing.ts'
import { csvWriter, type WriteRow } from './write-csv.ts'
import { fileWriter } from './write-file.ts'
import { xlsxWriter } from './write-xlsx.ts'

const seed = 20_260_106
const cny = currencyOf('CNY')
const columns = [
  { header: 'number', type: 'text' },
  { header: 'customer', type: 'text' },
  { header: 'issued', type: 'date' },
  { header: 'amount', type: 'money' },
  { header: 'note', type: 'text' },
] as const

const nasty = fc.constantFrom(
  '=1+1',
  '-',
  '+86 138',
  '@x',
  "'=x",
  "''-1",
  '="007"',
  '_x0041_',
  '＝x',
  '-12.50',
  '合计',
  'a,b;c',
  '"',
  'a\r\nb',
  '<&>',
  '007',
)
const word = fc.string({ unit: 'binary', maxLength: 12 }).map(text => text.replaceAll('\0', '').trim())
const key = fc.oneof(nasty, word).filter(text => text !== '')
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const amount = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n })
const bills = fc.array(fc.tuple(key, key, day, amount, fc.oneof(nasty, word)), { minLength: 1, maxLength: 6 })

type Bill = readonly [string, string, string, bigint, string]
const rowOf = ([number, customer, issued, minor, note]: Bill): WriteRow => [
  number,
  customer,
  issued,
  formatMinor(minor, cny),
  note || null,
]

async function written(
  rows: readonly WriteRow[],
  writer: typeof csvWriter | typeof xlsxWriter,
): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const table = writer(columns, stream)
  await table.write(rows)
  await table.close()
  return bytes
}

async function readBack(bytes: Buffer): Promise<Bill[]> {
  const { values, rejects } = await readBills(
    bytes,
    (cells, row) =>
      [
        cells.text(row, 'number') ?? '',
        cells.text(row, 'customer') ?? '',
        cells.date(row, 'issued') ?? '',
        cells.money(row, 'amount', cny) ?? 0n,
        cells.text(row, 'note') ?? '',
      ] as const,
  )
  expect(rejects).toEqual([])
  return values
}

describe('what is written', () => {
  it.each([
    ['CSV', csvWriter, 200],
    ['xlsx', xlsxWriter, 30],
  ] as const)('as %s is read back the same', async (_, writer, numRuns) => {
    await fc.assert(
      fc.asyncProperty(bills, async rows => {
        expect(await readBack(await written(rows.map(rowOf), writer))).toEqual(rows)
      }),
      { seed, numRuns },
    )
  })

  it('as CSV runs no formula in a spreadsheet, and leaves numbers alone', async () => {
    const bytes = await written([['=cmd', '-12.50', '2026-01-05', '-7.00', '@x\ty']], csvWriter)
    expect(bytes.toString()).toBe(
      '\uFEFFnumber,customer,issued,amount,note\r\n\'=cmd,-12.50,2026-01-05,-7.00,"\'@x\ty"\r\n',
    )
  })

  it('waits for a slow reader', async () => {
    const stream = new PassThrough({ highWaterMark: 1000 })
    const writer = csvWriter(columns, stream)
    const rows: WriteRow[] = Array.from({ length: 100 }, (_, index) => [
      `FP${index}`,
      'A',
      '2026-01-05',
      '7.00',
      null,
    ])
    const states: string[] = []
    const write = writer.write(rows).then(() => states.push('written'))
    await new Promise(resolve => setImmediate(resolve))
    expect(states).toEqual([])
    const bytes = buffer(stream)
    await write
    await writer.close()
    expect((await bytes).toString().split('\r\n')).toHaveLength(102)
  })

  it('fails with the stream it goes to', async () => {
    const stream = new PassThrough()
    const writer = csvWriter(columns, stream)
    stream.destroy(new Error('disk full'))
    await expect(writer.close()).rejects.toThrow('disk full')
  })

  it('appears under its name only when it is whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exchange-'))
    try {
      const row: WriteRow = ['FP1', 'A', '2026-01-05', '7.00', null]
      const abandoned = fileWriter(join(folder, 'a.csv'), columns)
      await abandoned.write([row])
      await abandoned.abandon()
      expect(await readdir(folder)).toEqual([])
      for (const name of ['b.csv', 'c.xlsx']) {
        const writer = fileWriter(join(folder, name), columns)
        await writer.write([row])
        await writer.close()
        expect(await readBack(await readFile(join(folder, name)))).toEqual([
          ['FP1', 'A', '2026-01-05', 700n, ''],
        ])
      }
      expect(await readdir(folder)).toEqual(['b.csv', 'c.xlsx'])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

import { describe, expect, it } from 'vitest'
import { currencyOf } from '../../kernel/money.ts'
import type { FileWish } from './file-wish.ts'
import type { KindSpec, SourceFile } from './types.ts'
import { understandFile } from './understand-file.ts'

const bills: KindSpec = {
  kind: 'bills',
  columns: [
    { name: 'number', type: 'text', required: true, synonyms: ['单号'] },
    { name: 'issued', type: 'date', required: true, synonyms: ['日期'] },
    { name: 'amount', type: 'money', required: true, synonyms: ['金额'] },
  ],
}
const people: KindSpec = {
  kind: 'people',
  columns: [
    { name: 'code', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
  ],
}

const csv = (...lines: string[]): SourceFile => ({
  name: 'a.csv',
  bytes: Buffer.from(`${lines.join('\n')}\n`),
})
const understand = (file: SourceFile, wish: FileWish = {}) =>
  understandFile(file, [people, bills], wish, currencyOf('CNY'))

describe('what is understood of a file', () => {
  it('is its kind, its header below a title, and every column with how it was known', async () => {
    const told = await understand(
      csv('应收明细', '单号,issued,金额,备注', 'A1,2026-01-31,"1,234.5",x', '合计,,1234.5,'),
    )
    expect(told).toMatchObject({ kind: 'bills', kindBy: 'headers', headerRow: 2, rows: 1, problem: null })
    expect(told.columns.map(({ column, by }) => [column, by])).toEqual([
      ['number', 'synonym'],
      ['issued', 'name'],
      ['amount', 'synonym'],
      [null, null],
    ])
    expect(told.preamble).toEqual([{ row: 1, text: '应收明细' }])
    expect(told.skipped.map(({ row }) => row)).toEqual([4])
    expect(told.sample[0]?.read).toEqual(['A1', '2026-01-31', '1234.50', null])
  })

  it('shows a cell that cannot be read as it stands, with the reason', async () => {
    const told = await understand(csv('单号,日期,金额', 'A1,2026-09-31,1.00', 'A2,2026-09-30,2.00'))
    expect(told.sample[0]?.cells).toEqual(['A1', '2026-09-31', '1.00'])
    expect(told.sample[0]?.read).toEqual(['A1', null, '1.00'])
    expect(told.sample[1]?.faults).toEqual([])
    expect(told.sample[0]?.faults.map(({ column, reason }) => [column, reason.key])).toEqual([
      ['日期', 'no-such-day'],
    ])
  })

  it('says that days and months cannot be told apart, and believes the person who knows', async () => {
    const file = csv('单号,日期,金额', 'A1,1/5/2026,1.00')
    const open = await understand(file)
    expect(open.dates).toEqual({ order: null, by: 'unclear', example: '1/5/2026' })
    expect(open.problem?.type).toBe('ambiguous-dates')
    const said = await understand(file, { dates: 'DMY' })
    expect(said.dates).toEqual({ order: 'DMY', by: 'said', example: '1/5/2026' })
    expect(said.sample[0]?.read[1]).toBe('2026-05-01')
    const proved = await understand(csv('单号,日期,金额', 'A1,1/5/2026,1.00', 'A2,31/5/2026,1.00'))
    expect(proved.dates).toMatchObject({ order: 'DMY', by: 'file' })
  })

  it('names what is missing, and takes a column as the person says', async () => {
    const file = csv('单号,日期,Betrag', 'A1,2026-01-05,1.00')
    const open = await understand(file)
    expect([open.problem?.type, open.kind, open.missing]).toEqual(['unknown-kind', 'bills', ['amount']])
    const said = await understand(file, {
      as: 'bills',
      map: { 单号: 'number', 日期: 'issued', Betrag: 'amount' },
    })
    expect([said.problem, said.missing, said.kindBy]).toEqual([null, [], 'said'])
    expect(said.columns.map(({ by }) => by)).toEqual(['synonym', 'synonym', 'said'])
  })

  it('shows a file that nothing is known of, and knows no kind for it', async () => {
    const told = await understand(csv('x,y', '1,2', '3,4'))
    expect([told.kind, told.problem?.type]).toEqual([null, 'unknown-kind'])
    expect(told.sample.map(({ cells }) => cells)).toContainEqual(['3', '4'])
  })

  it('takes the header row that the person names', async () => {
    const file = csv('单号,日期,金额', '单号,日期,金额', 'A1,2026-01-05,1.00')
    expect((await understand(file, { header: 2 })).headerRow).toBe(2)
  })

  it('leaves rows out and takes cells as they were corrected', async () => {
    const file = csv('单号,日期,金额', 'A1,2026-09-31,1.00', 'A2,2026-01-05,2.00')
    const told = await understand(file, {
      leave_out: [3],
      cells: [{ row: 2, index: 1, value: '2026-09-30' }],
    })
    expect(told.rows).toBe(1)
    expect(told.sample[0]?.read[1]).toBe('2026-09-30')
    expect(told.sample[0]?.faults).toEqual([])
  })

  it('knows files of one layout again, whatever their rows', async () => {
    const one = await understand(csv('单号,日期,金额', 'A1,2026-01-05,1.00'))
    const other = await understand(csv('单号 ,日期,金额（元）', 'B7,2026-03-05,9.00'))
    const another = await understand(csv('日期,单号,金额', '2026-03-05,B7,9.00'))
    expect(other.fingerprint).toBe(one.fingerprint)
    expect(another.fingerprint).not.toBe(one.fingerprint)
  })
})

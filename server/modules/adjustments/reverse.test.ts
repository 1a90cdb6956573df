import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { aging } from '../ledger/index.ts'
import { day } from '../ledger/testing.ts'
import { refund } from './refund.ts'
import { reverseDocument } from './reverse-document.ts'
import { reverseEntry } from './reverse-entry.ts'
import { settle } from './settle.ts'
import { openShop, type Shop } from './testing.ts'
import type { DocumentKind } from './types.ts'
import { writeOff } from './write-off.ts'

const database = useTestDatabase()
const reason = 'test'
const files = [
  `number,customer,issued,due,amount,tax
I1,甲,2026-01-01,2026-01-31,113.00,13.00
I2,甲,2026-01-05,2026-02-05,80.00,
CN1,甲,2026-01-10,,-20.00,
`,
  'number,customer,date,amount,method\nR1,甲,2026-01-15,150.00,bank\n',
]

let shop: Shop
beforeEach(async () => {
  shop = await openShop(database.pool)
  await shop.bring(...files)
})
afterEach(async () => expect(await shop.untied()).toEqual([]))

const settled = (from: string, to: string, on: string, amount: string) =>
  shop.write(tx => settle(tx, { from, to, on: day(on), amount }))
const reversed = (kind: DocumentKind, number: string, on: string) =>
  shop.write(tx => reverseDocument(tx, { kind, number, on: day(on), reason }))
const refused = async (work: Promise<unknown>) => (await refusalFrom(work)).type

async function buckets(date: string) {
  const report = await shop.books.read(reader =>
    aging(reader, { asOf: day(date), knownAt: null, by: 'customer', limits: [30, 60, 90] }),
  )
  return report.rows.map(row => [...row.amounts, row.unapplied])
}

describe('a receipt that bounces', () => {
  it('revives each invoice it settled, with the old due date, from that day on', async () => {
    await settled('R1', 'I1', '2026-01-20', '113.00')
    await settled('R1', 'I2', '2026-01-21', '37.00')
    expect(await buckets('2026-02-28')).toEqual([[0n, 4300n, 0n, 0n, 0n, 2000n]])
    await reversed('receipt', 'R1', '2026-03-05')
    expect(await shop.on('2026-03-04')).toEqual({ I2: '43.00', CN1: '-20.00' })
    expect(await shop.on('2026-03-05')).toEqual({ I1: '113.00', I2: '80.00', CN1: '-20.00' })
    expect(await buckets('2026-03-05')).toEqual([[0n, 8000n, 11300n, 0n, 0n, 2000n]])
    expect((await shop.journal('reversal')).at(-1)).toEqual(['customer_credit', '甲', '150.00'])
  })

  it('goes back further than the settlement only by taking that back first', async () => {
    await settled('R1', 'I1', '2026-01-20', '113.00')
    const problem = await refusalFrom(reversed('receipt', 'R1', '2026-01-19'))
    expect(problem.type).toBe('reversal-too-early')
    expect(problem.facts).toMatchObject({ date: '2026-01-20', day: '2026-01-19' })
    expect(await shop.on('2026-01-20')).not.toHaveProperty('I1')
  })

  it('takes back what was refunded of it as well', async () => {
    await settled('R1', 'I1', '2026-01-20', '113.00')
    await shop.write(tx => refund(tx, { number: 'R1', on: day('2026-01-25'), reason }))
    await reversed('receipt', 'R1', '2026-02-01')
    expect(await shop.on('2026-01-31')).toEqual({ I2: '80.00', CN1: '-20.00' })
    expect(await shop.on('2026-02-01')).toEqual({ I1: '113.00', I2: '80.00', CN1: '-20.00' })
  })

  it('bounces once, and never comes back by its own file', async () => {
    await settled('R1', 'I1', '2026-01-20', '113.00')
    await reversed('receipt', 'R1', '2026-02-01')
    expect(await refused(reversed('receipt', 'R1', '2026-02-02'))).toBe('already-reversed')
    const again = await shop.report(files)
    expect(again.importId).toBeNull()
    expect(again.files.map(file => [file.unchanged, file.rejected])).toEqual([
      [3, []],
      [1, []],
    ])
  })

  it.each(['2026-02-01', '2026-01-20'])(
    'on %s leaves the file that settled by it without effect when it comes again',
    async on => {
      const file = 'number,customer,date,amount,method,invoice\nR2,甲,2026-01-20,80.00,bank,I2\n'
      await shop.bring(file)
      await reversed('receipt', 'R2', on)
      const again = await shop.report([file])
      expect(again.problem).toBeUndefined()
      expect(again.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 1, rejected: [] })
    },
  )
})

describe('an invoice that is reversed', () => {
  it('is gone from that day on, its tax with it', async () => {
    await reversed('invoice', 'I1', '2026-01-12')
    expect(await shop.on('2026-01-11')).toMatchObject({ I1: '113.00' })
    expect(await shop.on('2026-01-12')).toEqual({ I2: '80.00', CN1: '-20.00' })
    expect(await shop.journal('reversal')).toEqual([
      ['receivable', '甲', '-113.00'],
      ['sales', '甲', '100.00'],
      ['tax', '甲', '13.00'],
    ])
  })

  it('leaves on account what had settled it, and what was written off undone', async () => {
    await settled('R1', 'I1', '2026-01-20', '50.00')
    await settled('CN1', 'I1', '2026-01-20', '20.00')
    await shop.write(tx => writeOff(tx, { number: 'I1', amount: '3.00', on: day('2026-01-21'), reason }))
    await reversed('invoice', 'I1', '2026-01-25')
    expect(await shop.on('2026-01-24')).toEqual({ I1: '40.00', I2: '80.00', R1: '-100.00' })
    expect(await shop.on('2026-01-25')).toEqual({ I2: '80.00', CN1: '-20.00', R1: '-150.00' })
  })

  it('cannot be reversed before it was issued, nor settled afterwards', async () => {
    expect(await refused(reversed('invoice', 'I1', '2025-12-31'))).toBe('reversal-too-early')
    await reversed('invoice', 'I1', '2026-01-12')
    expect(await refused(settled('R1', 'I1', '2026-01-20', '1.00'))).toBe('nothing-open')
  })
})

describe('a credit note that is reversed', () => {
  it('leaves the invoice owed in full again', async () => {
    await settled('CN1', 'I1', '2026-01-20', '20.00')
    await reversed('credit_note', 'CN1', '2026-02-10')
    expect(await shop.on('2026-02-09')).toMatchObject({ I1: '93.00' })
    expect(await shop.on('2026-02-10')).toEqual({ I1: '113.00', I2: '80.00', R1: '-150.00' })
  })

  it('goes by its own kind and by no other', async () => {
    expect(await refused(reversed('invoice', 'CN1', '2026-02-10'))).toBe('document-unknown')
    expect(await refused(reversed('receipt', 'CN1', '2026-02-10'))).toBe('document-unknown')
  })
})

describe('an entry that is taken back', () => {
  const entryOf = async (kind: string) => {
    const [row] = await shop.books.read(reader =>
      reader.rows<{ id: bigint }>(
        'select max(id) as id from ledger.journal_entry where company_id = $1 and kind = $2',
        [reader.company, kind],
      ),
    )
    return row?.id ?? 0n
  }
  const takenBack = (entryId: bigint, on: string | null) =>
    shop.write(tx => reverseEntry(tx, { entryId, on: on === null ? null : day(on), reason }))

  it('revives what it wrote off', async () => {
    const { entryId } = await shop.write(tx => writeOff(tx, { number: 'I2', on: day('2026-01-20'), reason }))
    await takenBack(entryId, '2026-02-20')
    expect(await shop.on('2026-02-19')).not.toHaveProperty('I2')
    expect(await shop.on('2026-02-20')).toMatchObject({ I2: '80.00' })
  })

  it('is never itself a reversal, nor taken back twice', async () => {
    const { entryId } = await shop.write(tx => writeOff(tx, { number: 'I2', on: day('2026-01-20'), reason }))
    const { entryIds } = await takenBack(entryId, null)
    expect(await shop.on('2026-01-20')).toMatchObject({ I2: '80.00' })
    expect(await refused(takenBack(entryId, null))).toBe('already-reversed')
    expect(await refused(takenBack(entryIds[0] ?? 0n, '2026-03-01'))).toBe('already-reversed')
  })

  it('takes back one settlement like any other entry', async () => {
    await settled('R1', 'I1', '2026-01-20', '50.00')
    await takenBack(await entryOf('settlement'), '2026-01-22')
    expect(await shop.on('2026-01-22')).toMatchObject({ I1: '113.00', R1: '-150.00' })
  })

  it('books no document: that is reversed as a whole', async () => {
    const problem = await refusalFrom(takenBack(await entryOf('receipt'), '2026-02-01'))
    expect(problem.type).toBe('entry-is-document')
    expect(problem.facts).toMatchObject({ kind: 'receipt', number: 'R1' })
  })

  it('is there, in this company', async () => {
    const other = await openShop(database.pool)
    await other.bring(...files)
    const { entryId } = await other.write(tx => writeOff(tx, { number: 'I2', on: day('2026-01-20'), reason }))
    expect(await refused(takenBack(entryId, null))).toBe('entry-not-found')
    expect(await refused(takenBack(10n ** 17n, null))).toBe('entry-not-found')
    expect(await other.on('2026-01-20')).not.toHaveProperty('I2')
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { refusalFrom } from '../../kernel/testing/refusal-of.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { type Books, type Document, day, openBooks, readBooks, untied } from './testing.ts'
import { applyItems, closeMonth, postEntries, reverseEntries } from './write-journal.ts'

const database = useTestDatabase()
const date = day('2026-03-01')

let books: Books
let customer: bigint
let invoice: Document
let receipts: Document[]
beforeEach(async () => {
  books = await openBooks(database.pool)
  customer = await books.addCustomer('C')
  invoice = await books.invoice({ customer, number: 'I', date, minor: 100n })
  receipts = [
    await books.receipt({ customer, number: 'R1', date, minor: 80n }),
    await books.receipt({ customer, number: 'R2', date, minor: 80n }),
  ]
})

const apply = (tx: Transaction, from: Document | undefined, amountMinor: bigint) =>
  applyItems(tx, [
    { debitItemId: invoice.itemId, creditItemId: from?.itemId ?? 0n, amountMinor, discountMinor: 0n, date },
  ])

/** Until another session waits for a lock of this company's work. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const { rows } = await database.owner.query(
      `select from pg_locks l where not l.granted and l.pid in (
         select pid from pg_stat_get_activity(null) where datid = (select oid from pg_database where datname = current_database()))`,
    )
    if (rows.length > 0) return
  }
}

describe('two people settling one invoice at once', () => {
  it('settle it once: the second is told what is left, and writes nothing', async () => {
    const second = { done: undefined as Promise<unknown> | undefined }
    await books.write(async tx => {
      await apply(tx, receipts[0], 80n)
      second.done = refusalFrom(books.write(other => apply(other, receipts[1], 80n)))
      await someoneWaits()
    })
    expect(await second.done).toMatchObject({
      type: 'over-settled',
      facts: { number: 'I', open: '0.20', asked: '0.80', currency: 'CNY' },
    })
    expect((await books.read(readBooks)).movements).toHaveLength(1)
    expect(await books.read(untied)).toEqual([])
  })

  it('both succeed when there is enough for both', async () => {
    await Promise.all(receipts.map(receipt => books.write(tx => apply(tx, receipt, 50n))))
    expect(await books.read(untied)).toEqual([])
    const [item] = (await books.read(readBooks)).items
    expect(item?.open).toBe(0n)
  })

  it('do not wait for each other for ever', async () => {
    await books.write(async tx => {
      await apply(tx, receipts[0], 10n)
      const problem = await refusalFrom(
        books.write(async other => {
          await other.client.query("set local lock_timeout = '20ms'")
          await apply(other, receipts[1], 10n)
        }),
      )
      expect(problem.type).toBe('busy')
    })
    expect((await books.read(readBooks)).movements).toHaveLength(1)
  })

  it('that reverse it at once reverse it once', async () => {
    const outcomes = await Promise.allSettled([
      books.write(tx => reverseEntries(tx, [invoice.entryId], null)),
      books.write(tx => reverseEntries(tx, [invoice.entryId], null)),
    ])
    expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(outcome => outcome.status === 'rejected')).toMatchObject({
      reason: { type: 'already-reversed' },
    })
    expect(await books.read(untied)).toEqual([])
  })
})

it('a month being closed waits for an entry being written, and the next entry is refused', async () => {
  const line = { customerId: customer, currency: 'CNY' as never }
  const entry = {
    date,
    kind: 'test',
    ref: 'x',
    lines: [
      { ...line, account: 'bank', amountMinor: 1n },
      { ...line, account: 'sales', amountMinor: -1n },
    ],
  }
  const closing = { done: undefined as Promise<unknown> | undefined }
  await books.write(async tx => {
    await postEntries(tx, [entry])
    closing.done = books.write(other => closeMonth(other, date))
    await someoneWaits()
  })
  await closing.done
  expect((await refusalFrom(books.write(tx => postEntries(tx, [entry])))).type).toBe('period-closed')
})

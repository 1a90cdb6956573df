import { expect, test, vi } from 'vitest'
import { transaction } from '../../kernel/database/transaction.ts'
import { dateOf, systemClock } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { createCompany } from '../identity/index.ts'
import { sealAll } from './jobs.ts'
import { type NewEntry, postEntries } from './write-journal.ts'

const database = useTestDatabase()

async function companyWithEntries(code: string, count: number): Promise<void> {
  const settings = { code, name: code, currency: 'CNY', zone: 'Asia/Shanghai' }
  const company = await createCompany(database.pool, settings, systemClock())
  const entries = Array.from({ length: count }, (_, index) => entry(String(index)))
  await transaction(database.pool, { company: company.id, person: null }, tx => postEntries(tx, entries))
}

function entry(ref: string): NewEntry {
  const line = { customerId: null, currency: currencyOf('CNY') }
  const lines = [
    { ...line, account: 'fee', amountMinor: 100n },
    { ...line, account: 'bank', amountMinor: -100n },
  ]
  return { date: dateOf('2026-01-31'), kind: 'receipt', ref, lines }
}

test("every company's entries are sealed, more than one seal's worth of them too, and each once", async () => {
  await companyWithEntries('A', 5003)
  await companyWithEntries('B', 2)
  let sealed = 0
  // A transaction of another test that runs longer than these holds the seal back until it ends.
  await vi.waitFor(
    async () => {
      sealed += await sealAll(database.pool)
      expect(sealed).toBe(5005)
    },
    { timeout: 60_000 },
  )
  expect(await sealAll(database.pool)).toBe(0)
  const { rows } = await database.owner.query<{ entries: number; apart: number }>(
    `select count(*)::integer as entries, count(distinct (company_id, id))::integer as apart
     from ledger.seal, unnest(entry_ids) id`,
  )
  expect(rows).toEqual([{ entries: 5005, apart: 5005 }])
})

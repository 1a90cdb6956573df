import { expect, test, vi } from 'vitest'
import { backUp } from '../../kernel/backup/backup.ts'
import { eventRanks } from '../../kernel/backup/cluster-bound.ts'
import { restore } from '../../kernel/backup/restore.ts'
import { useFolder, worldDigest } from '../../kernel/backup/testing.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { dateOf, systemClock } from '../../kernel/dates.ts'
import { currencyOf } from '../../kernel/money.ts'
import { type TestDatabase, useTestDatabase } from '../../kernel/testing/test-database.ts'
import { createCompany } from '../identity/index.ts'
import { journalRanks } from './backup-ranks.ts'
import { sealAll } from './jobs.ts'
import { type NewEntry, postEntries } from './write-journal.ts'

const original = useTestDatabase()
const restored = useTestDatabase()
const again = useTestDatabase()
const folder = useFolder()

function entries(ref: string, count: number): NewEntry[] {
  const line = { customerId: null, currency: currencyOf('CNY') }
  const lines = [
    { ...line, account: 'fee', amountMinor: 100n },
    { ...line, account: 'bank', amountMinor: -100n },
  ]
  return Array.from({ length: count }, () => ({ date: dateOf('2026-01-31'), kind: 'receipt', ref, lines }))
}

async function sealOf(database: TestDatabase, count: number): Promise<void> {
  let sealed = 0
  // A transaction of another test that runs longer than these holds the seal back until it ends.
  await vi.waitFor(
    async () => {
      sealed += await sealAll(database.pool)
      expect(sealed).toBe(count)
    },
    { timeout: 20_000 },
  )
  expect(await sealAll(database.pool)).toBe(0)
}

async function copy(from: TestDatabase, to: TestDatabase, name: string): Promise<void> {
  const options = { ownerUrl: from.ownerUrl, file: folder.path(name), passphrase: undefined, version: '1' }
  await backUp({ ...options, clusterBound: [...eventRanks, ...journalRanks] })
  await restore({ ...options, ownerUrl: to.ownerUrl })
}

const chain = `
  select (count(*) over ())::integer as seals,
         s.digest = sha256(coalesce(lag(s.digest) over (order by s.seq), ''::bytea) || (
           select string_agg(e.digest, ''::bytea order by u.n)
           from unnest(s.entry_ids) with ordinality u(id, n)
             join ledger.journal_entry e on e.company_id = s.company_id and e.id = u.id)) as linked
  from ledger.seal s order by s.seq`
const sealedIds = `select count(*)::integer as ids, count(distinct id)::integer as apart,
    (select count(*)::integer from ledger.journal_entry) as entries
  from ledger.seal, unnest(entry_ids) id`

test('the chain of seals goes on after a restore, from a cluster far ahead too, and no entry is left out or linked twice', async () => {
  const settings = { code: 'A', name: 'A', currency: 'CNY', zone: 'Asia/Shanghai' }
  const company = await createCompany(original.pool, settings, systemClock())
  const scope = { company: company.id, person: null }
  await transaction(original.pool, scope, tx => postEntries(tx, entries('first', 12)))
  await sealOf(original, 12)
  await transaction(original.pool, scope, tx => postEntries(tx, entries('second', 7)))
  // Entry 12 took its id first and committed last, so the chain ended with a smaller id before.
  await original.owner.query(`
    update ledger.journal_entry set transaction_id = (transaction_id::text::bigint + 5000000000)::text::xid8;
    update ledger.seal set up_to_transaction = (up_to_transaction::text::bigint + 5000000000)::text::xid8;
    update ledger.seal set entry_ids = array[12::bigint] || entry_ids[1:11], digest = sha256((
      select string_agg(e.digest, ''::bytea order by e.id < 12, e.id) from ledger.journal_entry e where e.id <= 12));
    update ledger.journal_entry set transaction_id = '4000000000' where id = 12`)
  await copy(original, restored, 'first.hk')

  const without = ['transaction_id', 'up_to_transaction']
  expect(await worldDigest(restored.ownerUrl, without)).toEqual(await worldDigest(original.ownerUrl, without))
  await transaction(restored.pool, scope, tx => postEntries(tx, entries('third', 3)))
  await sealOf(restored, 10)
  await copy(restored, again, 'second.hk')
  await transaction(again.pool, scope, tx => postEntries(tx, entries('fourth', 4)))
  await sealOf(again, 4)

  const { rows: counts } = await again.owner.query(sealedIds)
  expect(counts).toEqual([{ ids: 26, apart: 26, entries: 26 }])
  const { rows: links } = await again.owner.query<{ seals: number; linked: boolean }>(chain)
  expect(links.length).toBeGreaterThanOrEqual(3)
  expect(links.every(link => link.linked)).toBe(true)
})

test('a journal that was changed behind the program comes back as it was, for verify to name', async () => {
  await again.owner.query(`
    alter table ledger.journal_line disable trigger user;
    update ledger.journal_line set amount_minor = 999 where entry_id = 5 and account = 'fee';
    alter table ledger.journal_line enable trigger user`)
  await restored.owner.query(
    'truncate identity.company, kernel.event, ledger.journal_entry, ledger.journal_line, ledger.seal cascade',
  )
  await copy(again, restored, 'tampered.hk')
  const { rows } = await restored.owner.query(
    "select amount_minor from ledger.journal_line where entry_id = 5 and account = 'fee'",
  )
  expect(rows).toEqual([{ amount_minor: 999n }])
  const unbalanced =
    "insert into ledger.journal_line select company_id, 1, 9, 'fee', null, 'CNY', 1 from identity.company"
  await expect(restored.owner.query(unbalanced)).rejects.toThrow(/balance/)
})

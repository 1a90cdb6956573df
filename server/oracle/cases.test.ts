import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { currencyOf, formatMinor } from '../kernel/money.ts'
import { projectRoot } from '../kernel/root.ts'
import { useTestDatabase } from '../kernel/testing/test-database.ts'
import { reverseDocument, settle, writeOff } from '../modules/adjustments/index.ts'
import { openShop, type Shop } from '../modules/adjustments/testing.ts'
import { aging, setRate } from '../modules/ledger/index.ts'
import { day } from '../modules/ledger/testing.ts'
import { beside, cases } from './cases.ts'
import { ids } from './ids.ts'
import type { Deed, Expected, OracleCase } from './oracle-case.ts'
import { waiting } from './waiting.ts'

const database = useTestDatabase()
const reason = 'as told'

async function perform(shop: Shop, deed: Deed): Promise<void> {
  if ('bring' in deed) return void (await shop.bring(deed.bring))
  await shop.write(async tx => {
    if ('settle' in deed) {
      const [from, to, on, amount] = deed.settle
      await settle(tx, { from, to, on: day(on), amount })
    } else if ('writeOff' in deed) {
      const [number, on] = deed.writeOff
      await writeOff(tx, { number, on: day(on), reason })
    } else if ('reverse' in deed) {
      const [kind, number, on] = deed.reverse
      await reverseDocument(tx, { kind, number, on: day(on), reason })
    } else {
      const [currency, from, rate] = deed.rate
      await setRate(tx, { currency: currencyOf(currency), from: day(from), rate })
    }
  })
}

/** As much of the picture of a day as the case speaks of. */
async function found(shop: Shop, { on, ...expected }: Expected, own: string) {
  const report = await shop.books.read(reader =>
    aging(reader, { asOf: day(on), knownAt: null, by: 'customer', limits: [30, 60, 90, 120] }),
  )
  const [sum] = report.totals
  const currency = sum?.currency ?? currencyOf(own)
  const amounts = new Map(
    report.buckets.map((name, at) => [name, formatMinor(sum?.amounts[at] ?? 0n, currency)]),
  )
  const picture: Required<Omit<Expected, 'on'>> = {
    open: await shop.on(on),
    total: formatMinor(sum?.total ?? 0n, currency),
    unapplied: formatMinor(sum?.unapplied ?? 0n, currency),
    buckets: Object.fromEntries(
      Object.keys(expected.buckets ?? {}).map(name => [name, amounts.get(name) ?? 'none']),
    ),
    converted: formatMinor(report.converted?.total ?? 0n, currencyOf(own)),
    ledger: await sums(shop, on, Object.keys(expected.ledger ?? {})),
  }
  return Object.fromEntries(Object.entries(picture).filter(([name]) => name in expected))
}

async function sums(shop: Shop, on: string, accounts: readonly string[]): Promise<Record<string, string>> {
  const rows = await shop.books.read(reader =>
    reader.rows<{ account: string; sum: bigint }>(
      `select account, coalesce(sum(l.amount_minor) filter (where e.entry_date <= $2), 0)::bigint as sum
       from ledger.shared_journal_entry e join ledger.shared_journal_line l on l.company_id = $1 and l.entry_id = e.id
       where e.company_id = $1 and account = any ($3) group by account`,
      [reader.company, on, accounts],
    ),
  )
  return Object.fromEntries(rows.map(row => [row.account, formatMinor(row.sum, currencyOf('CNY'))]))
}

const named = cases.map((each): [string, OracleCase] => [
  `${each.id} (${each.area}): ${each.says}${each.differs ? ` – on purpose ${each.differs}` : ''}`,
  each,
])

describe('as other receivables programs reckon', () => {
  it.each(named)('%s', async (_, { company = 'CNY', does, leaves }) => {
    const shop = await openShop(database.pool, company)
    for (const deed of does) await perform(shop, deed)
    for (const { on, ...expected } of leaves) {
      expect(await found(shop, { on, ...expected }, company), on).toEqual(expected)
    }
    expect(await shop.untied()).toEqual([])
  })

  it.each(Object.entries(beside))('%s is held against rules in %s', async (id, path) => {
    expect(await readFile(join(projectRoot, 'server/modules', path), 'utf8')).toContain(id)
  })

  it('no case is lost, and none stands twice', () => {
    const held = [
      ...cases.map(each => each.id),
      ...Object.keys(beside),
      ...Object.values(waiting).flatMap(each => each.map(({ id }) => id)),
    ]
    expect(held.sort()).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(99)
  })
})

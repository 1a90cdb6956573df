import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { snapshot } from '../kernel/database/transaction.ts'
import { dateOf, systemClock } from '../kernel/dates.ts'
import { useTestDatabase } from '../kernel/testing/test-database.ts'
import { createCompany, listCompanies } from '../modules/identity/index.ts'
import { aging, defaultLimits } from '../modules/ledger/index.ts'
import { fillDemo, mayFillDemo } from './fill-demo.ts'
import { generateDemo } from './generate.ts'
import { demoKinds, quietly } from './testing.ts'

const today = dateOf('2026-11-22')
const fixture = fileURLToPath(new URL('./fill-demo.fixture.ts', import.meta.url))

describe('an empty world', () => {
  const database = useTestDatabase()
  const fill = (day = today) =>
    fillDemo({ ...quietly, pool: database.pool, clock: systemClock(day) }, demoKinds)

  async function reading<Row>(sql: string): Promise<Row[]> {
    const [company] = await listCompanies(database.pool)
    if (!company) return []
    return snapshot(database.pool, { company: company.id, person: null }, reader =>
      reader.rows<Row>(sql, [company.id]),
    )
  }
  const counts = () =>
    reading<Record<string, bigint>>(`select
      (select count(*) from customers.customer where company_id = $1) as customers,
      (select count(*) from customers.contact where company_id = $1) as contacts,
      (select count(*) from identity.person where company_id = $1) as people,
      (select count(*) from invoices.invoice where company_id = $1) as invoices,
      (select count(*) from ledger.journal_entry where company_id = $1) as entries,
      (select count(*) from ledger.rate where company_id = $1) as rates,
      (select count(*) from exchange.import_run where company_id = $1) as imports,
      (select count(*) from kernel.event where company_id = $1 and kind = 'document-reversed') as bounced,
      (select count(*) from kernel.event where company_id = $1 and kind = 'written-off') as written_off,
      (select count(*) from kernel.event where company_id = $1 and kind = 'transferred') as transferred`)

  async function killWhen(reached: (line: string) => Promise<boolean>): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', fixture, database.appUrl, today], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    for await (const line of createInterface(child.stdout)) if (await reached(line)) child.kill('SIGKILL')
    await ended
    expect(child.signalCode).toBe('SIGKILL')
  }

  it('killed at any stage is filled by the next run, everything in it once', async () => {
    expect(await mayFillDemo(database.pool)).toBe(true)
    await killWhen(async line => {
      if (line !== 'begun') return false
      await vi.waitFor(async () => expect(await listCompanies(database.pool)).toHaveLength(1), {
        timeout: 60_000,
      })
      return true
    })
    expect(await mayFillDemo(database.pool)).toBe(true)
    let lines = 0
    await killWhen(async line => {
      if (line === 'importing') lines += 1
      return lines === 12
    })
    expect(await counts()).toMatchObject([{ customers: 0n, invoices: 0n, entries: 0n }])
    expect(await mayFillDemo(database.pool)).toBe(true)
    const given = await fill()
    expect(given.map(({ role }) => role).toSorted()).toEqual([
      'auditor',
      'collector',
      'credit',
      'legal',
      'manager',
      'owner',
      'receivables',
      'sales',
    ])
    expect(new Set(given.map(({ password }) => password)).size).toBe(given.length)
    expect(await mayFillDemo(database.pool)).toBe(false)
    const [filled] = await counts()
    expect(filled).toMatchObject({ customers: 120n, people: 13n, imports: 1n, rates: 19n })
    expect(filled).toMatchObject({ bounced: 1n, written_off: 1n, transferred: 1n })

    // As when the run was killed after its last step, and another begins on the next day.
    expect(await fill(dateOf('2026-11-23'))).toEqual([])
    expect(await counts()).toEqual([filled])
  }, 400_000)

  it('looks like a business: what is owed, how late it is, how long it takes', async () => {
    const [company] = await listCompanies(database.pool)
    if (!company) throw new Error('not filled')
    const { totals } = await snapshot(database.pool, { company: company.id, person: null }, reader =>
      aging(reader, { asOf: today, knownAt: null, by: 'currency', limits: defaultLimits }),
    )
    const [yuan] = totals
    if (!yuan) throw new Error('nothing owed')
    expect(Number(yuan.total) / 100).toBeGreaterThan(42_000_000)
    expect(Number(yuan.total) / 100).toBeLessThan(50_000_000)
    const shares = yuan.amounts.map(amount => Math.round(Number((amount * 1000n) / yuan.total)) / 10)
    const wanted = [65, 16, 9, 5, 5]
    for (const [bucket, share] of shares.entries()) {
      expect(Math.abs(share - (wanted[bucket] ?? 0)), `bucket ${bucket}: ${share} %`).toBeLessThan(4)
    }
    const [sales] = await reading<{ minor: bigint }>(
      `select sum(gross_minor)::bigint as minor from invoices.invoice
       where company_id = $1 and kind = 'invoice' and currency = 'CNY' and issued_on > date '${today}' - 90`,
    )
    const dso = (Number(yuan.total) / Number(sales?.minor ?? 1n)) * 90
    expect(dso).toBeGreaterThan(45)
    expect(dso).toBeLessThan(60)
  })

  it('has orders on the way, some held for different reasons, and goods that should not have left', async () => {
    const [counted] = await reading<Record<string, bigint>>(`select
      (select count(*) from orders.sales_order where company_id = $1 and status = 'open' and shipped_minor = 0) as waiting,
      (select count(*) from orders.sales_order where company_id = $1 and shipped_minor between 1 and amount_minor - 1) as part,
      (select count(*) from orders.sales_order where company_id = $1 and billed_minor > 0) as invoiced,
      (select count(*) from orders.sales_order where company_id = $1 and counted_shipped_minor > 0) as on_the_way,
      (select count(*) from orders.shipment where company_id = $1 and is_breach) as breaches`)
    for (const [what, count] of Object.entries(counted ?? {})) expect(count, what).toBeGreaterThan(1n)
    const held = await reading<{ number: string; rule: string }>(
      `select o.number, t.entry ->> 'rule' as rule from orders.sales_order o
         join credit.decision d on d.company_id = o.company_id and d.id = o.decision_id
         cross join lateral jsonb_array_elements(d.answer -> 'trace') t(entry)
       where o.company_id = $1 and o.status = 'held' and t.entry ->> 'passed' = 'false' and t.entry ->> 'effect' = 'hold'`,
    )
    expect(new Set(held.map(({ number }) => number)).size).toBeGreaterThan(5)
    const rules = new Set(held.map(({ rule }) => rule))
    for (const rule of ['account-stopped', 'days-overdue', 'limit-used', 'group-limit-used'])
      expect(rules).toContain(rule)
  })

  it('gives every customer an account of its own documents that the journal agrees with', async () => {
    const differing = await reading(
      `select l.customer_id, l.currency from (
         select customer_id, currency, sum(amount_minor) as minor from ledger.journal_line
         where company_id = $1 and account in ('receivable', 'customer_credit') group by 1, 2) l
       full join (
         select customer_id, currency, sum(case side when 'debit' then open_minor else -open_minor end) as minor
         from ledger.item where company_id = $1 group by 1, 2) i using (customer_id, currency)
       where coalesce(l.minor, 0) <> coalesce(i.minor, 0)`,
    )
    expect(differing).toEqual([])
    const [sinking] = generateDemo(today).customers.filter(customer => customer.part === 'sinking')
    const rows = await reading<{ late: bigint }>(
      `select sum(i.open_minor)::bigint as late from ledger.item i join customers.customer c
         on c.company_id = i.company_id and c.id = i.customer_id
       where i.company_id = $1 and c.code = '${sinking?.code}' and i.due_on < date '${today}' - 30`,
    )
    expect(rows[0]?.late).toBeGreaterThan(0n)
  })
})

describe('a world with a company in it', () => {
  const database = useTestDatabase()

  it('is left alone', async () => {
    const settings = { code: 'MAIN', name: '别的公司', currency: 'CNY', zone: 'Asia/Shanghai' }
    await createCompany(database.pool, settings, systemClock())
    expect(await mayFillDemo(database.pool)).toBe(false)
  })
})

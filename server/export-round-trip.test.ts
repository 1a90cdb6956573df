/** Whatever happened in a company: exported and imported elsewhere, it is owed the same on every day. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportKinds } from './exports.ts'
import { type Scope, snapshot } from './kernel/database/transaction.ts'
import { render } from './kernel/language.ts'
import { useTestDatabase } from './kernel/testing/test-database.ts'
import { importCustomers } from './modules/customers/index.ts'
import { companyScope } from './modules/customers/testing.ts'
import { exportedRows, exportToFile, importFiles } from './modules/exchange/index.ts'
import { day } from './modules/ledger/testing.ts'
import { invoiceImportWithReceipts, receiptImport, settlementImport } from './modules/payments/index.ts'
import { importProducts } from './modules/products/index.ts'
import { live } from './random-life.fixture.ts'

const database = useTestDatabase()
const kinds = [importCustomers, importProducts, invoiceImportWithReceipts, receiptImport, settlementImport]
const moved = ['customers', 'invoices', 'receipts', 'settlements']
const lives = process.env.HUIKUAN_TEST_SIZE === 'full' ? 100 : 6
const folder = { path: '' }

beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'huikuan-export-'))
})
afterAll(() => rm(folder.path, { recursive: true, force: true }))

test.each(Array.from({ length: lives }, (_, index) => index + 1))(
  'life %i is owed the same on every day where it is imported',
  async seed => {
    const here = await companyScope(database.pool, `HERE${seed}`)
    const there = await companyScope(database.pool, `THERE${seed}`)
    const told = await live(database.pool, here, seed)
    const before = await owedByDay(here)
    expect(before.length, `seed ${seed}`).toBeGreaterThan(0)
    await moveTo(here, there, `${seed}`)
    expect(await owedByDay(there), `seed ${seed}\n${told.join('\n')}`).toEqual(before)
  },
)

async function moveTo(here: Scope, there: Scope, name: string): Promise<void> {
  const files: { name: string; path: string }[] = []
  for (const kind of exportKinds.filter(each => moved.includes(each.kind))) {
    const path = join(folder.path, `${name}-${kind.kind}.csv`)
    await exportToFile(
      path,
      kind,
      exportedRows(database.pool, here, kind, { from: null, to: null, summary: false }),
    )
    files.push({ name: `${kind.kind}.csv`, path })
  }
  const report = await importFiles(database.pool, there, kinds, { files, today: day('2026-12-31') })
  const rejected = report.files.flatMap(file =>
    file.rejected.map(
      each => `${file.kind} ${each.row} ${each.column} ${each.value} ${render(each.reason, 'en')}`,
    ),
  )
  expect(rejected, `life ${name}`).toEqual([])
  expect(report.files.map(file => file.kind)).toEqual(moved)
}

/** What is open on each day on which that changes, by everything ageing looks at. */
async function owedByDay(scope: Scope): Promise<string[]> {
  const rows = await snapshot(database.pool, scope, reader =>
    reader.rows<{ line: string }>(
      `with movement as (
         select i.id, i.issued_on as day, i.amount_minor as minor
         from ledger.shared_item i where i.company_id = $1
         union all
         select s.debit_item_id, s.effective_on, -s.amount_minor - s.discount_minor
         from ledger.shared_settlement s where s.company_id = $1 and s.debit_item_id is not null
         union all
         select s.credit_item_id, s.effective_on, -s.amount_minor
         from ledger.shared_settlement s where s.company_id = $1 and s.credit_item_id is not null
       ), keyed as (
         select m.day, m.minor, c.code, i.currency, i.side, case when i.side = 'debit' then
             concat_ws(' ', 'due', coalesce(i.due_on, '2100-12-31'), i.disputed, i.salesperson) end as how
         from movement m join ledger.shared_item i on i.company_id = $1 and i.id = m.id
           join customers.shared_customer c on c.company_id = $1 and c.id = i.customer_id
       )
       select concat_ws(' ', day, code, currency, side, sum(minor), how) as line
       from keyed group by day, code, currency, side, how having sum(minor) <> 0
       order by day, code, currency, side, how`,
      [reader.company],
    ),
  )
  return rows.map(row => row.line)
}

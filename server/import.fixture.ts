/** Imports one file in a process of its own, telling each step: URL of the app's role, company, path. */
import { openPool } from './kernel/database/pool.ts'
import { importFiles } from './modules/exchange/index.ts'
import { day } from './modules/ledger/testing.ts'
import { invoiceImportWithReceipts } from './modules/payments/index.ts'

const [url = '', company = '', path = ''] = process.argv.slice(2)
const pool = openPool(url, { purpose: 'to be killed' })
const scope = { company: BigInt(company) as never, person: null }
const report = await importFiles(pool, scope, [invoiceImportWithReceipts], {
  files: [{ name: 'invoices.csv', path }],
  newCustomers: true,
  today: day('2026-12-31'),
  progress: ({ step }) => process.stdout.write(`${step}\n`),
})
process.stdout.write(`done ${report.importId}\n`)
await pool.end()

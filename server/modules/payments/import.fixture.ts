/** Imports a file into a company, as a program of its own that a test can kill: says each step it comes to. */
import { openPool } from '../../kernel/database/pool.ts'
import { importFiles } from '../exchange/index.ts'
import { chooseCompany } from '../identity/index.ts'
import { sampleMapping, today } from '../invoices/testing.ts'
import { invoiceImportWithReceipts } from './index.ts'

const [url = '', code = '', path = ''] = process.argv.slice(2)
const pool = openPool(url)
const company = await chooseCompany(pool, code)
if (!company) throw new Error(`no company ${code}`)
let last = ''
await importFiles(pool, { company: company.id, person: null }, [invoiceImportWithReceipts], {
  files: [{ name: 'ledger.csv', path }],
  map: sampleMapping,
  currency: 'USD',
  newCustomers: true,
  today,
  progress: ({ step }) => {
    if (step !== last || step === 'booking') process.stdout.write(`${step}\n`)
    last = step
  },
})
process.stdout.write('done\n')
await pool.end()

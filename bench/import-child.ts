/** Imports one file in a process of its own, so that what it holds in memory is the import's: prints time and peak. */
import { basename } from 'node:path'
import { openPool } from '../server/kernel/database/pool.ts'
import { systemClock } from '../server/kernel/dates.ts'
import { render } from '../server/kernel/language.ts'
import { importCustomers } from '../server/modules/customers/index.ts'
import { importFiles } from '../server/modules/exchange/index.ts'
import { listCompanies } from '../server/modules/identity/index.ts'
import { invoiceImportWithReceipts } from '../server/modules/payments/index.ts'
import { timed } from './timing.ts'

const [url = '', code, path = ''] = process.argv.slice(2)
const pool = openPool(url)
const company = (await listCompanies(pool)).find(each => each.code === code)
if (!company) throw new Error(`no company ${code}`)

const steps: Record<string, number> = {}
const begun = Date.now()
const { seconds, result } = await timed(() =>
  importFiles(pool, { company: company.id, person: null }, [importCustomers, invoiceImportWithReceipts], {
    files: [{ name: basename(path), path }],
    today: systemClock().today(company.zone),
    progress({ step, done }) {
      steps[step] ??= (Date.now() - begun) / 1000
      if (process.stderr.isTTY) process.stderr.write(`\r${step} ${done}   `)
    },
  }),
)
await pool.end()

const [file] = result.files
const reject = file?.rejected[0]
if (result.problem || !file) {
  throw new Error(
    `${result.problem?.message} ${reject ? `row ${reject.row}: ${render(reject.reason, 'en')}` : ''}`,
  )
}
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ seconds, peakMegabytes, created: file.created, steps }))

/** An import whose program dies leaves nothing behind, and the next run does all of it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dateOf } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import {
  generateLedger,
  importingCompany,
  naiveAging,
  sampleFile,
  sampleMapping,
  sampleText,
} from '../invoices/testing.ts'
import { invoiceImportWithReceipts } from './index.ts'

const full = process.env.HUIKUAN_TEST_SIZE === 'full'
const database = useTestDatabase()
const fixture = fileURLToPath(new URL('./import.fixture.ts', import.meta.url))
const seed = 77
const ledger = generateLedger({ seed, invoices: full ? 60_000 : 300, customers: 40 })
const asked = { map: sampleMapping, currency: 'USD', newCustomers: true }

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huikuan-import-'))
  file = join(folder, 'ledger.csv')
  await writeFile(file, sampleText(ledger))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the import and kills it when it says that line of its progress for the nth time. */
async function killAt(code: string, step: string, nth: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, database.appUrl, code, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let seen = 0
  for await (const line of createInterface(child.stdout)) {
    if (line === step) seen += 1
    if (seen === nth) child.kill('SIGKILL')
  }
  await ended
  expect(child.signalCode).toBe('SIGKILL')
}

const instants: readonly [when: string, step: string, nth: number][] = [
  ['while the file is staged', 'staging', 1],
  ['when the invoices are booked', 'booking', 1],
  ['when the receipts are booked', 'booking', full ? 4 : 2],
  ['when all is written and not yet committed', 'booking', full ? 9 : 3],
]

it.each(instants)(
  `killed %s, it is all there after the next run, once (seed ${seed})`,
  async (_, step, nth) => {
    const here = await importingCompany(database.pool, [invoiceImportWithReceipts])
    const [company] = await here.rows<{ code: string }>(
      'select code from identity.company where company_id = $1',
    )
    await killAt(company?.code ?? '', step, nth)
    const again = await here.import(sampleFile(ledger), asked)
    const { created = 0, unchanged = 0 } = again.counts[0] ?? {}
    // The last kill may come a moment after the commit; then there is nothing left to do.
    expect([created, unchanged]).toEqual(again.importId === null ? [0, ledger.length] : [ledger.length, 0])
    for (const day of ['2023-12-31', '2024-12-31'].map(dateOf)) {
      const { amounts } = naiveAging(ledger, day)
      expect((await here.aging(day)).amounts).toEqual(amounts)
    }
    expect((await here.import(sampleFile(ledger), asked)).importId).toBeNull()
  },
  full ? 600_000 : 60_000,
)

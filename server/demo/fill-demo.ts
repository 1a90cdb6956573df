/**
 * Fills an empty world with the demo company, the way everyone's data comes in: files through the import, corrections
 * through their operations. Killed anywhere, the next run goes on: the company, then its people, then all files in one
 * transaction, then the corrections, each of which is there as a whole or not at all.
 */
import type pg from 'pg'
import type { Company, WorldContext } from '../kernel/cli/context.ts'
import { type Scope, snapshot, type Transaction, transaction } from '../kernel/database/transaction.ts'
import { dateOf, type LocalDate } from '../kernel/dates.ts'
import { lastEvent } from '../kernel/events/last-event.ts'
import { recordEvent } from '../kernel/events/record-event.ts'
import { defineMessages } from '../kernel/language.ts'
import { currencyOf } from '../kernel/money.ts'
import { Problem } from '../kernel/problem.ts'
import { reverseDocument, transfer, writeOff } from '../modules/adjustments/index.ts'
import { setContacts } from '../modules/customers/index.ts'
import { type ImportKind, importFiles, listRuns } from '../modules/exchange/index.ts'
import {
  addPerson,
  createCompany,
  type GivenLogin,
  giveLogins,
  listCompanies,
} from '../modules/identity/index.ts'
import { setRate } from '../modules/ledger/index.ts'
import { companyName, people, peopleWhoSignIn } from './cast.ts'
import { contactsOf } from './contacts.ts'
import { fileOf } from './files.ts'
import { type DemoCompany, generateDemo } from './generate.ts'

const say = defineMessages({
  filling: { en: 'Making the demo company …', 'zh-CN': '正在建立演示公司…' },
})

const settings = { code: 'MAIN', name: companyName, currency: 'CNY', zone: 'Asia/Shanghai' }
const subject = 'demo'

/** In an empty world, or in one whose demo was not finished. */
export async function mayFillDemo(pool: pg.Pool): Promise<boolean> {
  const [company, ...others] = await listCompanies(pool)
  if (!company) return true
  if (others.length > 0 || company.code !== settings.code || company.name !== settings.name) return false
  return snapshot(pool, scopeOf(company), async reader => !(await lastEvent(reader, subject, 'demo-filled')))
}

export type DemoContext = Pick<WorldContext, 'pool' | 'clock' | 'interruption' | 'progress'>

/** Answers who can sign in with which password, to be shown once; nobody when another program filled it. */
export async function fillDemo(
  context: DemoContext,
  kinds: readonly ImportKind[],
): Promise<readonly GivenLogin[]> {
  const { pool, clock, interruption } = context
  context.progress(say('filling'))
  const scope = scopeOf(await ensureCompany(context))
  const today = await transaction(pool, scope, tx => begin(tx, clock.today(settings.zone)))
  const demo = generateDemo(today)
  interruption.check()
  const files = await Promise.all(demo.tables.map(fileOf))
  const report = await importFiles(pool, scope, kinds, {
    files,
    today,
    progress: ({ done, total }) => context.progress(say('filling'), done, total),
  })
  if (report.problem)
    throw new Error(
      `the demo company was refused: ${JSON.stringify(report.files.map(file => file.rejected[0]))}`,
    )
  interruption.check()
  return transaction(pool, scope, tx => finish(pool, tx, demo))
}

const scopeOf = (company: Company): Scope => ({ company: company.id, person: null })

async function ensureCompany({ pool, clock }: DemoContext): Promise<Company> {
  const made = (await listCompanies(pool)).find(company => company.code === settings.code)
  if (made) return made
  try {
    return await createCompany(pool, settings, clock)
  } catch (error) {
    // Another program fills the same world.
    const other = error instanceof Problem && error.type === 'company-exists'
    const [company] = other ? await listCompanies(pool) : []
    if (company) return company
    throw error
  }
}

/**
 * The demo's last day: today, but the day it was begun once its files are in, for rows made for another day would be
 * changes of booked documents.
 */
async function begin(tx: Transaction, today: LocalDate): Promise<LocalDate> {
  await oneAtATime(tx)
  const begun = await lastEvent(tx, subject, 'demo-begun')
  const imported = (await listRuns(tx)).length > 0
  if (begun && imported) return dateOf(String(begun.today))
  if (!begun) for (const person of people) await addPerson(tx, person)
  await recordEvent(tx, { kind: 'demo-begun', subject, facts: { today } })
  return today
}

async function finish(pool: pg.Pool, tx: Transaction, demo: DemoCompany): Promise<readonly GivenLogin[]> {
  await oneAtATime(tx)
  if (await lastEvent(tx, subject, 'demo-filled')) return []
  const currency = currencyOf('USD')
  for (const { from, rate } of demo.rates) await setRate(tx, { currency, from, rate })
  for (const customer of demo.customers) await setContacts(tx, customer.code, contactsOf(customer))
  const { bounced, transferred, writtenOff } = demo.corrections
  if (bounced) await reverseDocument(tx, { kind: 'receipt', reason: '电子承兑汇票拒付', ...bounced })
  if (writtenOff) await writeOff(tx, { reason: '客户注销，经批准核销', ...writtenOff })
  if (transferred) await transfer(tx, { reason: '集团代子公司预付', ...transferred })
  await recordEvent(tx, { kind: 'demo-filled', subject, facts: {} })
  return giveLogins(pool, tx, peopleWhoSignIn)
}

/** Held until the transaction ends: two programs may have been told to fill one world. */
async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(727010, ($1::bigint % 2147483647)::integer)', [tx.company])
}

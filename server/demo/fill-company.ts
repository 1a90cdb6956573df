/**
 * Fills an empty company with the demo's books, the way everyone's data comes in: files through the import, corrections
 * through their operations. Killed anywhere, the next run goes on: its people, then all files in one transaction, then the
 * corrections, each of which is there as a whole or not at all.
 */
import type pg from 'pg'
import { type Scope, type Transaction, transaction } from '../kernel/database/transaction.ts'
import { dateOf, type LocalDate } from '../kernel/dates.ts'
import { lastEvent } from '../kernel/events/last-event.ts'
import { recordEvent } from '../kernel/events/record-event.ts'
import { currencyOf, formatMinor } from '../kernel/money.ts'
import { reverseDocument, transfer, writeOff } from '../modules/adjustments/index.ts'
import { ask } from '../modules/approvals/index.ts'
import { limitAction } from '../modules/credit/index.ts'
import { setContacts, stopAccount } from '../modules/customers/index.ts'
import { type ImportKind, importFiles, listRuns } from '../modules/exchange/index.ts'
import { addPerson, personNames } from '../modules/identity/index.ts'
import { setRate } from '../modules/ledger/index.ts'
import { applyForCredit } from './apply-for-credit.ts'
import { people } from './cast.ts'
import { contactsOf } from './contacts.ts'
import { fileOf } from './files.ts'
import { type DemoCompany, generateDemo } from './generate.ts'
import { adoptPolicy, setBudget } from './govern.ts'
import { type DemoDay, peopleOf } from './people.ts'
import { placeOrders } from './place-orders.ts'
import { takePromises } from './promise.ts'
import { creditLimit } from './tables.ts'

/** Of the events that say how far it is. */
export const demoSubject = 'demo'

export interface Filling<Told> {
  readonly today: LocalDate
  /** Throws when the program is to end. */
  check(): void
  progress(done: number, total?: number): void
  /** In the transaction that ends it. */
  onFilled(tx: Transaction): Promise<Told>
}

/** Undefined when another program filled it. */
export async function fillCompany<Told>(
  pool: pg.Pool,
  scope: Scope,
  kinds: readonly ImportKind[],
  filling: Filling<Told>,
): Promise<Told | undefined> {
  const today = await transaction(pool, scope, tx => begin(tx, filling.today))
  const demo = generateDemo(today)
  filling.check()
  const files = await Promise.all(demo.tables.map(fileOf))
  const report = await importFiles(pool, scope, kinds, {
    files,
    today,
    progress: ({ done, total }) => filling.progress(done, total),
  })
  if (report.problem)
    throw new Error(
      `the demo company was refused: ${JSON.stringify(report.files.map(file => file.rejected[0]))}`,
    )
  filling.check()
  return transaction(pool, scope, async tx => {
    await oneAtATime(tx)
    if (await lastEvent(tx, demoSubject, 'demo-filled')) return undefined
    await finish(tx, demo, { pool, today })
    return filling.onFilled(tx)
  })
}

/**
 * The demo's last day: today, but the day it was begun once its files are in, for rows made for another day would be
 * changes of booked documents.
 */
async function begin(tx: Transaction, today: LocalDate): Promise<LocalDate> {
  await oneAtATime(tx)
  const begun = await lastEvent(tx, demoSubject, 'demo-begun')
  const imported = (await listRuns(tx)).length > 0
  if (begun && imported) return dateOf(String(begun.today))
  if (!begun) {
    const known = new Set((await personNames(tx)).values())
    for (const person of people) if (!known.has(person.name)) await addPerson(tx, person)
  }
  await recordEvent(tx, { kind: 'demo-begun', subject: demoSubject, facts: { today } })
  return today
}

async function finish(tx: Transaction, demo: DemoCompany, on: DemoDay): Promise<void> {
  const currency = currencyOf('USD')
  for (const { from, rate } of demo.rates) await setRate(tx, { currency, from, rate })
  for (const customer of demo.customers) await setContacts(tx, customer.code, contactsOf(customer))
  const { bounced, transferred, writtenOff } = demo.corrections
  if (bounced) await reverseDocument(tx, { kind: 'receipt', reason: '电子承兑汇票拒付', ...bounced })
  if (writtenOff) await writeOff(tx, { reason: '客户注销，经批准核销', ...writtenOff })
  if (transferred) await transfer(tx, { reason: '集团代子公司预付', ...transferred })
  await decideCredit(tx, demo)
  await placeOrders(tx, demo.orders)
  await applyForCredit(tx, demo.customers, on)
  await setBudget(tx, on.today)
  await takePromises(await peopleOf(tx, on))
  await recordEvent(tx, { kind: 'demo-filled', subject: demoSubject, facts: {} })
}

/** Before anything was ordered: what the imported limits say was so for a while where an order is to be held by it. */
async function decideCredit(tx: Transaction, { groupLimit, stopped, orders }: DemoCompany): Promise<void> {
  if (stopped) await stopAccount(tx, { customer: stopped, reason: '连续三个月未付款，停止发货' })
  const [first] = orders
  if (!first) return
  await adoptPolicy(tx, first.day)
  const grant = (customer: string, amount: string, group: boolean, reason: string) =>
    ask(tx, limitAction, { customer, amount, group, from: first.day, reason }, reason)
  if (groupLimit) {
    const amount = formatMinor(groupLimit.amountMinor, currencyOf('CNY'))
    await grant(groupLimit.customer, amount, true, '集团合并授信')
  }
  for (const { customer, amountMinor } of orders) {
    const limit = creditLimit(customer)
    if (limit !== null && amountMinor > customer.monthlyMinor * 3n)
      await grant(customer.code, limit, false, '半年复审')
  }
}

/** Held until the transaction ends: two programs may have been told to fill one world. */
async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(727010, ($1::bigint % 2147483647)::integer)', [tx.company])
}

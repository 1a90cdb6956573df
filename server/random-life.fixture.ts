/** A company's random life, through the doors everything else goes through. */
import type pg from 'pg'
import { type Scope, snapshot, type Transaction, transaction } from './kernel/database/transaction.ts'
import { addDays, type LocalDate } from './kernel/dates.ts'
import { Problem } from './kernel/problem.ts'
import {
  documentKinds,
  refund,
  reverseDocument,
  reverseEntry,
  settle,
  transfer,
  unapply,
  undoImport,
  writeOff,
} from './modules/adjustments/index.ts'
import { importCustomers, setPayers } from './modules/customers/index.ts'
import { importFiles } from './modules/exchange/index.ts'
import { day } from './modules/ledger/testing.ts'
import { invoiceImportWithReceipts, receiptImport, settlementImport } from './modules/payments/index.ts'

const kinds = [importCustomers, invoiceImportWithReceipts, receiptImport, settlementImport]
const start = day('2026-01-05')
const customers = ['A', 'B', 'C', 'D', 'P']

interface Life {
  readonly pool: pg.Pool
  readonly scope: Scope
  readonly told: string[]
  readonly invoices: string[]
  readonly entries: bigint[]
  readonly imports: bigint[]
  serial: number
  below(limit: number): number
}

/** Returns what was tried, and what it was refused for. */
export async function live(pool: pg.Pool, scope: Scope, seed: number): Promise<readonly string[]> {
  const life: Life = {
    pool,
    scope,
    told: [],
    invoices: [],
    entries: [],
    imports: [],
    serial: 0,
    below: generator(seed),
  }
  await found(life)
  await bringInvoices(life)
  await bringReceipts(life)
  for (let step = 0; step < 60; step += 1) await (life.below(40) === 0 ? undoSome : pick(life, steps))(life)
  return life.told
}

/** A is above B; P pays for D; C has instalments, D waits for the next batch. */
async function found(life: Life): Promise<void> {
  await bring(life, 'code,name,parent_code,terms,currency,salesperson', [
    'A,甲公司,,net 30,,Wang',
    'B,乙公司,A,net 30,,',
    'C,丙公司,,"30% net 10, rest net 40",,',
    'D,丁公司,,2-for-1,,Li',
    'P,代付公司,,net 5,,',
  ])
  await transaction(life.pool, life.scope, tx => setPayers(tx, 'D', ['P']))
}

const steps = [
  bringInvoices,
  bringReceipts,
  bringReceipts,
  settleSome,
  settleSome,
  settleSome,
  settleSome,
  unapplySome,
  unapplySome,
  reverseSome,
  writeOffSome,
  refundSome,
  transferSome,
  reverseEntrySome,
]

async function bringInvoices(life: Life): Promise<void> {
  const rows: string[] = []
  const header =
    'number,customer,issued,due,currency,amount,net,tax,salesperson,disputed,open,settled,sku,quantity,unit_price'
  for (let count = 1 + life.below(4); count > 0; count -= 1) {
    life.serial += 1
    const number = `I${life.serial}`
    const customer = pick(life, customers)
    const issued = someDay(life)
    const currency = life.below(8) === 0 ? 'USD' : ''
    const row = (amount: number, due = '', open = '', more = '') =>
      rows.push(
        `${number},${customer},${issued},${due},${currency},${amount},,,${customer === 'A' ? 'Zhao' : ''},${life.serial % 5 === 0 ? 'yes' : ''},${open},${more || ',,,'}`,
      )
    const shape = life.below(9)
    if (shape === 0) {
      row(-(1 + life.below(80)))
      continue
    }
    life.invoices.push(number)
    if (shape <= 3)
      for (const wait of [5, 20, 20, 50].slice(life.below(3))) row(10 + life.below(40), addDays(issued, wait))
    else if (shape === 4) row(120, addDays(issued, 15), String(1 + life.below(120)))
    else if (shape === 5) for (const sku of ['x', 'y', 'z']) row(10 + life.below(30), '', '', `,${sku},2,5.5`)
    else if (shape === 6) row(50 + life.below(50), addDays(issued, 10), '', `${addDays(issued, 12)},,,`)
    else row(10 + life.below(90))
  }
  await bring(life, header, rows)
}

async function bringReceipts(life: Life): Promise<void> {
  const rows: string[] = []
  for (let count = 1 + life.below(3); count > 0; count -= 1) {
    life.serial += 1
    const number = `R${life.serial}`
    const currency = life.below(8) === 0 ? 'USD' : ''
    const applied = life.below(3) === 0 ? pick(life, ['I1', ...life.invoices]) : ''
    rows.push(
      `${number},${pick(life, customers)},${someDay(life)},${currency},${5 + life.below(120)},bank,${applied},,${applied ? life.below(3) : ''}`,
    )
  }
  await bring(life, 'number,customer,date,currency,amount,method,invoice,applied_on,discount', rows)
}

/** Partly: rows that do not fit are left out, the others booked. */
async function bring(life: Life, header: string, rows: readonly string[]): Promise<void> {
  const files = [{ name: 'life.csv', bytes: Buffer.from([header, ...rows].join('\n')) }]
  await unlessRefused(life, rows.join('\n'), async () => {
    const request = { files, partial: true, today: day('2026-03-01') }
    const { importId } = await importFiles(life.pool, life.scope, kinds, request)
    if (importId !== null) life.imports.push(importId)
  })
}

/** Mostly of documents that may settle each other. */
async function settleSome(life: Life): Promise<void> {
  const pairs = await read<{ from: string; to: string }>(
    life,
    `select case c.kind when 'transfer' then 'money' else c.kind end || ':' || c.number as from, d.number as to
     from ledger.shared_item d join ledger.shared_item c on c.company_id = $1 and c.side = 'credit' and c.open_minor > 0
       and c.currency = d.currency and (c.customer_id = d.customer_id or c.id % 2 = 0)
     where d.company_id = $1 and d.side = 'debit' and d.open_minor > 0 order by d.id, c.id`,
  )
  if (pairs.length === 0) return
  const { from, to } = pick(life, pairs)
  const amount = life.below(2) === 0 ? undefined : String(1 + life.below(40))
  const discount = life.below(4) === 0 ? '1.5' : undefined
  const on = someDay(life)
  await attempt(life, `settle ${from} ${to} ${amount} ${discount} ${on}`, tx =>
    settle(tx, { from, to, amount, discount, on }),
  )
}

/** Mostly of a pair that is settled. */
async function unapplySome(life: Life): Promise<void> {
  const pairs = await read<{ from: string; to: string; day: LocalDate }>(
    life,
    `select c.number as from, d.number as to, max(s.effective_on) as day
     from ledger.shared_settlement s join ledger.shared_item d on d.company_id = $1 and d.id = s.debit_item_id
       join ledger.shared_item c on c.company_id = $1 and c.id = s.credit_item_id
     where s.company_id = $1 group by 1, 2 having sum(s.amount_minor) > 0 order by 1, 2`,
  )
  if (pairs.length === 0) return
  const { from, to, day: last } = pick(life, pairs)
  const on = life.below(3) === 0 ? null : addDays(last, life.below(12))
  await attempt(life, `unapply ${from} ${to} ${on}`, tx => unapply(tx, { from, to, on, reason: 'test' }))
}

async function reverseSome(life: Life): Promise<void> {
  const item = await someItem(life, "kind <> 'transfer'")
  const kind = documentKinds.find(each => each === item?.kind)
  if (!item || !kind) return
  const { number } = item
  const on = addDays(item.issued, life.below(60))
  await attempt(life, `reverse ${number} ${on}`, tx =>
    reverseDocument(tx, { kind, number, on, reason: 'test' }),
  )
}

async function writeOffSome(life: Life): Promise<void> {
  const item = await someItem(life, "side = 'debit' and open_minor > 0")
  if (!item) return
  const { number } = item
  const [on, amount] = [addDays(item.issued, life.below(30)), someAmount(life)]
  await attempt(life, `write off ${number} ${amount} ${on}`, async tx => {
    life.entries.push((await writeOff(tx, { number, on, amount, reason: 'test' })).entryId)
  })
}

async function refundSome(life: Life): Promise<void> {
  const item = await someItem(life, "side = 'credit' and open_minor > 0")
  if (!item) return
  const { number } = item
  const [on, amount] = [addDays(item.issued, life.below(30)), someAmount(life)]
  await attempt(life, `refund ${number} ${amount} ${on}`, async tx => {
    life.entries.push((await refund(tx, { number, on, amount, reason: 'test' })).entryId)
  })
}

async function transferSome(life: Life): Promise<void> {
  const item = await someItem(life, 'open_minor > 0')
  if (!item) return
  const { number } = item
  const [toCustomer, on, amount] = [
    pick(life, customers),
    addDays(item.issued, life.below(30)),
    someAmount(life),
  ]
  await attempt(life, `transfer ${number} to ${toCustomer} ${amount} ${on}`, async tx => {
    life.entries.push((await transfer(tx, { number, toCustomer, on, amount, reason: 'test' })).entryId)
  })
}

async function reverseEntrySome(life: Life): Promise<void> {
  if (life.entries.length === 0) return
  const entryId = pick(life, life.entries)
  const on = life.below(3) === 0 ? null : addDays(someDay(life), life.below(30))
  await attempt(life, `reverse entry ${entryId} ${on}`, tx =>
    reverseEntry(tx, { entryId, on, reason: 'test' }),
  )
}

async function someItem(life: Life, condition: string) {
  const items = await read<{ kind: string; number: string; issued: LocalDate }>(
    life,
    `select kind, number, issued_on as issued from ledger.shared_item where company_id = $1 and ${condition} order by id`,
  )
  return items.length === 0 ? undefined : pick(life, items)
}

const read = <Row>(life: Life, sql: string) =>
  snapshot(life.pool, life.scope, reader => reader.rows<Row>(sql, [reader.company]))

async function undoSome(life: Life): Promise<void> {
  const importId = pick(life, life.imports)
  await attempt(life, `undo import ${importId}`, tx => undoImport(tx, { importId, reason: 'test' }))
}

const attempt = (life: Life, what: string, work: (tx: Transaction) => Promise<unknown>) =>
  unlessRefused(life, what, () => transaction(life.pool, life.scope, work))

/** What nobody may do is no part of a life. */
async function unlessRefused(life: Life, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    life.told.push(what)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    life.told.push(`${what}: ${error.type}`)
  }
}

const someDay = (life: Life): LocalDate => addDays(start, life.below(40))
const someAmount = (life: Life) => (life.below(2) === 0 ? undefined : String(1 + life.below(30)))

function pick<Value>(life: Life, values: readonly Value[]): Value {
  const found = values[life.below(values.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** mulberry32: the same numbers for the same seed everywhere. */
function generator(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

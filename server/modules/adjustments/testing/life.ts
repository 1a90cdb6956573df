/** A random life of a company's documents: what may happen to them, step by step, refusals included. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Transaction } from '../../../kernel/database/transaction.ts'
import { addDays, type LocalDate } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { closeMonth, reopenMonth } from '../../ledger/index.ts'
import { day } from '../../ledger/testing.ts'
import { refund } from '../refund.ts'
import { reverseDocument } from '../reverse-document.ts'
import { reverseEntry } from '../reverse-entry.ts'
import { settle } from '../settle.ts'
import type { Shop } from '../testing.ts'
import { transfer } from '../transfer.ts'
import type { DocumentKind } from '../types.ts'
import { unapply } from '../unapply.ts'
import { undoImport } from '../undo-import.ts'
import { writeOff } from '../write-off.ts'

const actions = [
  'invoices',
  'invoices',
  'credit note',
  'receipts',
  'receipts',
  'applied receipt',
  'settlements',
  'settle',
  'settle',
  'unapply',
  'unapply undated',
  'write off',
  'refund',
  'transfer',
  'reverse',
  'reverse entry',
  'again',
  'again',
  'undo',
  'close',
  'reopen',
] as const

export interface Step {
  readonly action: (typeof actions)[number]
  /** Choose among what there is by then. */
  readonly picks: readonly [number, number, number]
  /** Days after 1 January 2026. */
  readonly days: readonly [number, number]
  readonly minor: number
}

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...actions),
  picks: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
  days: fc.tuple(fc.nat(90), fc.nat(90)),
  minor: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(1, 100, 5000, 10_000)),
})

export const someSteps = (most: number) => fc.array(step, { minLength: Math.ceil(most / 2), maxLength: most })

const customers = ['甲', '乙', '丙', '送二结一']
const first = `number,customer,issued,due,amount
I1,甲,2026-01-05,2026-02-05,300.00
I1,甲,2026-01-05,2026-01-25,200.00
I2,乙,2026-01-15,2026-02-28,150.00
I3,送二结一,2026-01-20,,80.00
C1,甲,2026-02-01,,-60.00
`
const firstMoney = `number,customer,date,amount,method,invoice
R1,甲,2026-02-10,400.00,bank,
R2,送二结一,2026-02-15,90.00,bank,
`
const invoiceHead = 'number,customer,issued,due,currency,amount,settled'
const dateAfter = (days: number) => addDays(day('2026-01-01'), days)
const major = (minor: number) => (minor / 100).toFixed(2)
const reason = 'life'

interface Named {
  readonly number: string
  readonly customer: string
  readonly kind: DocumentKind
}

interface Imported {
  readonly id: bigint
  readonly files: readonly string[]
  undone: boolean
}

export class Life {
  private readonly imports: Imported[] = []
  private readonly debts: Named[] = [
    { number: 'I1', customer: '甲', kind: 'invoice' },
    { number: 'I2', customer: '乙', kind: 'invoice' },
    { number: 'I3', customer: '送二结一', kind: 'invoice' },
  ]
  private readonly credits: Named[] = [
    { number: 'R1', customer: '甲', kind: 'receipt' },
    { number: 'R2', customer: '送二结一', kind: 'receipt' },
    { number: 'C1', customer: '甲', kind: 'credit_note' },
  ]
  private readonly entries = [0n]
  private counted = 0
  /** An application taken back on its own day never was: a file that brings it again books it anew. */
  private forgotten = false

  constructor(readonly shop: Shop) {}

  /** One group, one customer paying as batches come, one in no relation to the others. */
  async begin(): Promise<void> {
    for (const code of customers) await this.shop.books.addCustomer(code)
    await this.shop.write(tx =>
      tx.rows(
        `update customers.customer c set terms = case when code = '送二结一' then '2-for-1' end,
           parent_id = (select id from customers.customer where company_id = $1 and code = '甲' and c.code = '乙')
         where company_id = $1`,
        [tx.company],
      ),
    )
    await this.bring(first)
    await this.bring(firstMoney)
  }

  /** Refusals are part of life; what a refused step wrote is gone with it. */
  async take(step: Step): Promise<void> {
    try {
      await this.act(step)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }

  /** Brings files as the steps say, and nothing else; the imports it made. */
  async bringOnly(steps: readonly Step[]): Promise<bigint[]> {
    const before = this.imports.length
    for (const step of steps) await this.bring(this.fileOf(step))
    return this.imports.slice(before).map(each => each.id)
  }

  undo(importId: bigint): Promise<unknown> {
    return this.shop.write(tx => undoImport(tx, { importId, reason }))
  }

  private async act(step: Step): Promise<void> {
    const { action, picks, days } = step
    const on = dateAfter(days[0] + days[1])
    const owed = pick(this.debts, picks[0])
    const held = this.creditFor(owed, picks[1])
    const [debt, credit] = [owed.number, held.number]
    const amount = picks[2] % 3 === 0 ? undefined : major(step.minor)
    switch (action) {
      case 'settle':
        return this.write(tx => settle(tx, { from: credit, to: debt, on: dateAfter(days[0]), amount }))
      case 'unapply':
        // After every application, so that it is one that took effect.
        return this.write(tx => unapply(tx, { from: credit, to: debt, on: dateAfter(200 + days[0]), reason }))
      case 'unapply undated':
        this.forgotten = true
        return this.write(tx => unapply(tx, { from: credit, to: debt, on: null, reason }))
      case 'write off':
        return this.write(
          async tx =>
            void this.entries.push((await writeOff(tx, { number: debt, on, amount, reason })).entryId),
        )
      case 'refund':
        return this.write(
          async tx =>
            void this.entries.push((await refund(tx, { number: credit, on, amount, reason })).entryId),
        )
      case 'transfer':
        return this.transfer(picks[2] % 2 === 0 ? owed : held, pick(customers, picks[1]), on, amount)
      case 'reverse': {
        const { kind, number } = picks[2] % 2 === 0 ? owed : held
        return this.write(tx => reverseDocument(tx, { kind, number, on, reason }))
      }
      case 'reverse entry':
        return this.write(tx => reverseEntry(tx, { entryId: pick(this.entries, picks[0]), on, reason }))
      case 'close':
        return this.write(tx => closeMonth(tx, on))
      case 'reopen':
        return this.write(tx => reopenMonth(tx, on))
      case 'undo':
        return this.undoOne(picks[0])
      case 'again':
        return this.bringAgain(picks[0])
      default:
        return this.bring(this.fileOf(step))
    }
  }

  private async write(work: (tx: Transaction) => Promise<unknown>): Promise<void> {
    await this.shop.write(work)
  }

  /** Mostly money of the customer who owes. */
  private creditFor(debt: Named, place: number): Named {
    const own = this.credits.filter(each => each.customer === debt.customer)
    return pick(own.length === 0 || place % 5 === 0 ? this.credits : own, place)
  }

  private async transfer(one: Named, toCustomer: string, on: LocalDate, amount: string | undefined) {
    await this.write(async tx => {
      const { entryId } = await transfer(tx, { number: one.number, toCustomer, on, amount, reason })
      this.entries.push(entryId)
    })
    const moved = { ...one, number: `${one.number}/T`, customer: toCustomer }
    if (one.kind === 'invoice') this.debts.push(moved)
    else this.credits.push(moved)
  }

  /** A file with new documents, most of it good. */
  private fileOf({ action, picks, days, minor }: Step): string {
    this.counted += 1
    const currency = picks[2] % 5 === 0 ? 'USD' : 'CNY'
    const [customer, other] = [pick(customers, picks[0]), pick(customers, picks[1])]
    const [first, second] = [dateAfter(days[0]), dateAfter(days[0] + days[1])]
    const number = `D${this.counted}`
    if (action === 'settlements') {
      const debt = pick(this.debts, picks[1])
      return `from,to,date,amount\n${this.creditFor(debt, picks[0]).number},${debt.number},${second},${major(minor)}\n`
    }
    if (action === 'receipts' || action === 'applied receipt') {
      const debt = pick(this.debts, picks[1])
      const [payer, on] = action === 'receipts' ? [customer, ''] : [debt.customer, debt.number]
      this.credits.push({ number, customer: payer, kind: 'receipt' })
      return `number,customer,date,currency,amount,method,invoice\n${number},${payer},${first},${currency},${major(minor)},bank,${on}\n`
    }
    if (action === 'credit note') {
      this.credits.push({ number, customer, kind: 'credit_note' })
      return `${invoiceHead}\n${number},${customer},${first},,${currency},-${major(minor)},\n`
    }
    this.debts.push(
      { number, customer, kind: 'invoice' },
      { number: `${number}b`, customer: other, kind: 'invoice' },
    )
    this.credits.push({ number: `${number}/S`, customer, kind: 'receipt' })
    const due = customer === '送二结一' ? '' : second
    const settled = picks[1] % 4 === 0 ? second : ''
    const parts = due === '' || settled ? [second] : [second, addDays(second, 30), first]
    return [
      invoiceHead,
      `${number},${customer},${first},${due},${currency},${major(minor)},${settled}`,
      ...parts.map((part, at) => `${number}b,${other},${first},${part},${currency},${major(minor + at)},`),
      '',
    ].join('\n')
  }

  private async bring(file: string): Promise<void> {
    const { importId } = await this.shop.report([file])
    if (importId !== null) this.imports.push({ id: importId, files: [file], undone: false })
  }

  private async undoOne(place: number): Promise<void> {
    const one = pick(this.imports, place)
    await this.undo(one.id)
    one.undone = true
  }

  /** The same file again, while what it brought stands: nothing is new, nothing is refused, no row differs. */
  private async bringAgain(place: number): Promise<void> {
    const standing = this.imports.filter(each => !each.undone)
    if (standing.length === 0 || this.forgotten) return
    const one = pick(standing, place)
    const before = await this.fingerprint()
    const report = await this.shop.report(one.files)
    expect(report).toMatchObject({ importId: null, files: [{ created: 0, updated: 0, rejected: [] }] })
    expect(report.problem).toBeUndefined()
    expect(await this.fingerprint()).toEqual(before)
  }

  private fingerprint(): Promise<Record<string, string>> {
    return this.shop.books.read(async reader => {
      const found: Record<string, string> = {}
      for (const table of everyTable) {
        const rows = await reader.rows<{ row: string }>(
          `select t::text as row from ${table} t where t.company_id = $1 order by 1`,
          [reader.company],
        )
        found[table] = `${rows.length} ${createHash('sha256')
          .update(rows.map(each => each.row).join('\n'))
          .digest('hex')}`
      }
      return found
    })
  }
}

export const everyTable = [
  'ledger.journal_entry',
  'ledger.journal_line',
  'ledger.item',
  'ledger.settlement',
  'invoices.invoice',
  'invoices.invoice_line',
  'payments.receipt',
  'customers.customer',
  'exchange.import_run',
  'kernel.event',
]

function pick<Value>(among: readonly Value[], place: number): Value {
  const picked = among[place % among.length]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

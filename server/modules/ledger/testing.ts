/** Builders for tests: a company with customers, and documents posted as the modules downstream post them. */
import type pg from 'pg'
import { type Scope, snapshot, type Transaction, transaction } from '../../kernel/database/transaction.ts'
import { type LocalDate, systemClock } from '../../kernel/dates.ts'
import { type Currency, currencyOf } from '../../kernel/money.ts'
import { createCompany } from '../identity/index.ts'
import { applyItems, closeItems, openItems, postEntries, reverseEntries } from './write-journal.ts'

export { openOn, readBooks, untied } from './testing/recompute.ts'

/** `2026-01-31` as a day of business. */
export const day = (text: string) => text as LocalDate

export interface Document {
  readonly entryId: bigint
  readonly itemId: bigint
}

export interface DocumentInput {
  readonly customer: bigint
  readonly number: string
  readonly date: LocalDate
  readonly minor: bigint
  readonly due?: LocalDate | null
  readonly currency?: Currency
  readonly salesperson?: string
}

export interface Books {
  readonly scope: Scope
  read<Result>(work: Parameters<typeof snapshot<Result>>[2]): Promise<Result>
  write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  addCustomer(code: string, more?: { name?: string; region?: string; salesperson?: string }): Promise<bigint>
  ownFrom(customer: bigint, from: LocalDate, salesperson: string): Promise<void>
  invoice(input: DocumentInput): Promise<Document>
  receipt(input: DocumentInput): Promise<Document>
  creditNote(input: DocumentInput): Promise<Document>
  apply(from: Document, to: Document, minor: bigint, date: LocalDate, discount?: bigint): Promise<void>
  /** Returns the entry. */
  writeOff(customer: bigint, document: Document, minor: bigint, date: LocalDate): Promise<bigint>
  reverse(entryId: bigint, on: LocalDate | null): Promise<void>
}

let companies = 0

/** A company of its own in the test's database. */
export async function openBooks(pool: pg.Pool, currency = 'CNY'): Promise<Books> {
  companies += 1
  const zone = 'Asia/Shanghai'
  const company = await createCompany(
    pool,
    { code: `BOOKS${companies}`, name: '账簿测试公司', currency, zone },
    systemClock(),
  )
  return booksOf(pool, { company: company.id, person: null }, currencyOf(currency))
}

/** The same in a company there is already, in yuan. */
export const booksOn = (pool: pg.Pool, scope: Scope): Books => booksOf(pool, scope, currencyOf('CNY'))

function booksOf(pool: pg.Pool, scope: Scope, own: Currency): Books {
  const write = <Result>(work: (tx: Transaction) => Promise<Result>) => transaction(pool, scope, work)
  const document = (kind: DocumentKind) => (input: DocumentInput) =>
    write(tx => postDocument(tx, kind, { currency: own, ...input }))
  return {
    scope,
    read: work => snapshot(pool, scope, work),
    write,
    addCustomer: (code, more = {}) => write(tx => insertCustomer(tx, code, more)),
    ownFrom: (customer, from, salesperson) => write(tx => insertOwner(tx, customer, from, salesperson)),
    invoice: document('invoice'),
    receipt: document('receipt'),
    creditNote: document('credit_note'),
    apply: (from, to, amountMinor, date, discountMinor = 0n) =>
      write(async tx => {
        await applyItems(tx, [
          { debitItemId: to.itemId, creditItemId: from.itemId, amountMinor, discountMinor, date },
        ])
      }),
    writeOff: (customer, { itemId }, minor, date) =>
      write(tx => postWriteOff(tx, own, customer, itemId, minor, date)),
    reverse: (entryId, on) => write(async tx => void (await reverseEntries(tx, [entryId], on))),
  }
}

type DocumentKind = 'invoice' | 'receipt' | 'credit_note'

/** Debit and credit account of each kind, and the side of its item. */
const kinds = {
  invoice: ['receivable', 'sales', 'debit'],
  receipt: ['bank', 'customer_credit', 'credit'],
  credit_note: ['sales', 'customer_credit', 'credit'],
} as const

async function postDocument(
  tx: Transaction,
  kind: DocumentKind,
  input: DocumentInput & { currency: Currency },
): Promise<Document> {
  const { customer, number, date, minor, currency } = input
  const [debit, credit, side] = kinds[kind]
  const line = (account: string, amountMinor: bigint) => ({
    account,
    customerId: customer,
    currency,
    amountMinor,
  })
  const lines = [line(debit, minor), line(credit, -minor)]
  const [entryId = 0n] = await postEntries(tx, [{ date, kind, ref: number, lines }])
  const [itemId = 0n] = await openItems(tx, [
    {
      entryId,
      documentId: entryId,
      customerId: customer,
      currency,
      side,
      kind,
      number,
      part: 1,
      issued: date,
      due: input.due ?? null,
      amountMinor: minor,
      salesperson: input.salesperson ?? null,
    },
  ])
  return { entryId, itemId }
}

async function postWriteOff(
  tx: Transaction,
  currency: Currency,
  customerId: bigint,
  itemId: bigint,
  minor: bigint,
  date: LocalDate,
): Promise<bigint> {
  const lines = [
    { account: 'write_off', customerId, currency, amountMinor: minor },
    { account: 'receivable', customerId, currency, amountMinor: -minor },
  ]
  const [entryId = 0n] = await postEntries(tx, [{ date, kind: 'write_off', ref: `item ${itemId}`, lines }])
  await closeItems(tx, [{ itemId, amountMinor: minor, date, kind: 'write_off', entryId }])
  return entryId
}

async function insertCustomer(
  tx: Transaction,
  code: string,
  { name = code, region, salesperson }: { name?: string; region?: string; salesperson?: string },
): Promise<bigint> {
  const [row] = await tx.rows<{ id: bigint }>(
    `insert into customers.customer (company_id, code, name, region, salesperson, state, search_text)
     values ($1, $2, $3, $4, $5, 'open', '') returning id`,
    [tx.company, code, name, region ?? null, salesperson ?? null],
  )
  return row?.id ?? 0n
}

async function insertOwner(
  tx: Transaction,
  customer: bigint,
  from: LocalDate,
  salesperson: string,
): Promise<void> {
  await tx.rows(
    `insert into customers.ownership (company_id, customer_id, from_on, salesperson) values ($1, $2, $3, $4)`,
    [tx.company, customer, from, salesperson],
  )
}

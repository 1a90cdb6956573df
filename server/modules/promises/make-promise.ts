import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { type Currency, parseMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { companyCurrency } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { insertPromise } from './store.ts'

export interface NewPromise {
  readonly customer: string
  /** Major units. */
  readonly amount: string
  /** Null: the customer's own. */
  readonly currency: Currency | null
  readonly by: LocalDate
  /** The day it was made; today unless said. */
  readonly on: LocalDate | null
  readonly saidBy: string
  readonly note: string | null
  readonly today: LocalDate
}

/** Takes down what a customer said. Refuses `customer-unknown`, `promise-amount`, `promise-made-later`, `promise-day-past`. */
export async function makePromise(tx: Transaction, asked: NewPromise): Promise<bigint> {
  const { by, saidBy, note, today } = asked
  const customer = await needCustomer(tx, asked.customer)
  const currency = asked.currency ?? customer.currency ?? (await companyCurrency(tx))
  const amountMinor = parseMinor(asked.amount, currency)
  if (amountMinor === undefined || amountMinor <= 0n)
    throw refuse('promise-amount', { value: asked.amount.slice(0, 40), currency }, '/amount')
  const madeOn = asked.on ?? today
  if (madeOn > today) throw refuse('promise-made-later', { day: madeOn }, '/on')
  if (by < today) throw refuse('promise-day-past', { day: by }, '/by')
  const promise = { customerId: customer.id, currency, amountMinor, madeOn, by, saidBy, note }
  const id = await insertPromise(tx, promise)
  await recordEvent(tx, {
    kind: 'promise-made',
    subject: `customer:${customer.code}`,
    facts: { promise: id, amount_minor: amountMinor, currency, by, said_by: saidBy },
  })
  return id
}

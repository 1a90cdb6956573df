import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { Currency } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { companyCurrency, writeRate } from './store-rates.ts'

export interface NewRate {
  readonly currency: Currency
  /** Holds from this day until the next rate's. */
  readonly from: LocalDate
  /** Units of the company's currency for one unit, as a plain decimal: `7.1234`. */
  readonly rate: string
}

/** Refuses `bad-rate`, `rate-of-own-currency`. */
export async function setRate(tx: Transaction, { currency, from, rate }: NewRate): Promise<void> {
  if (!/^\d{1,10}(\.\d{1,10})?$/.test(rate) || Number(rate) === 0) {
    throw refuse('bad-rate', { value: rate.slice(0, 40) }, '/rate')
  }
  if (currency === (await companyCurrency(tx)))
    throw refuse('rate-of-own-currency', { currency }, '/currency')
  await writeRate(tx, currency, from, rate)
  await recordEvent(tx, { kind: 'rate-set', subject: `rate:${currency}`, facts: { from, rate } })
}

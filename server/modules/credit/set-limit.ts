/** Granting a limit: a document that somebody else approved. What was granted before stays on file. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { currencyField, dateField, keyField, moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable, type Matter } from '../approvals/index.ts'
import { needCustomer, noteCreditLimits } from '../customers/index.ts'
import { companyCurrency, inCompanyCurrency } from '../ledger/index.ts'
import { creditAmount } from './check-credit.ts'
import { refuse } from './errors.ts'
import { heldCustomers } from './store.ts'
import { insertLimit } from './store-limits.ts'

export const limitAsked = z.object({
  customer: keyField,
  /** Major units; null: unlimited, 0: nothing on credit. */
  amount: moneyField.nullable(),
  currency: currencyField.nullish(),
  /** For the customer and all below it together. */
  group: z.boolean().default(false),
  from: dateField,
  /** It ends by itself after this day; the one before it holds again. */
  until: dateField.nullish(),
  review: dateField.nullish(),
  reason: z.string(),
})
export type LimitAsked = z.output<typeof limitAsked>

/** Asked for by a person, booked once another approved; by the program itself at once. */
export const limitAction: Approvable = defineApprovable({
  name: 'credit-limit',
  label: { en: 'credit limit', 'zh-CN': '授信额度' },
  payload: limitAsked,
  describe: matterOf,
  async book(tx, asked) {
    const { customer, amountMinor, currency } = await readLimit(tx, asked)
    await heldCustomers(tx, [customer.id])
    const source = tx.person === null ? 'program' : 'request'
    const { group: isGroup, from, until = null, review = null, reason } = asked
    const limit = { isGroup, currency, amountMinor, from, until, review, source, reason } as const
    const id = await insertLimit(tx, { customerId: customer.id, ...limit })
    await noteCreditLimits(tx, isGroup || until !== null ? [] : [{ id: customer.id, amountMinor, currency }])
    const amount = amountMinor === null ? null : formatMinor(amountMinor, currency)
    await recordEvent(tx, {
      kind: 'credit-limit-set',
      subject: `customer:${customer.code}`,
      facts: { limit: id, amount, currency, group: isGroup, from, until, reason },
    })
    return { limit: id.toString(), customer: customer.code, amount, currency }
  },
})

async function readLimit(reader: Reader, asked: LimitAsked) {
  const customer = await needCustomer(reader, asked.customer)
  const currency = asked.currency ?? customer.currency ?? (await companyCurrency(reader))
  const { from, until } = asked
  if (until && until < from) throw refuse('limit-ends-too-early', { from, until }, '/until')
  const amountMinor = asked.amount === null ? null : creditAmount(asked.amount, currency)
  return { customer, currency, amountMinor }
}

async function matterOf(reader: Reader, asked: LimitAsked): Promise<Matter> {
  const { customer, currency, amountMinor } = await readLimit(reader, asked)
  return {
    subject: `customer:${customer.code}`,
    customerId: customer.id,
    currency,
    amountMinor,
    baseMinor: await baseOf(reader, amountMinor, currency, asked.from),
  }
}

export function baseOf(
  reader: Reader,
  minor: bigint | null,
  currency: Currency,
  day: LocalDate,
): Promise<bigint | null> {
  return minor === null ? Promise.resolve(null) : inCompanyCurrency(reader, { minor, currency }, day)
}

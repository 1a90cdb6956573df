/** Longer terms are more credit: who decides on the limit they hold for decides on them. */
import { z } from 'zod'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { currencyField, dateField, keyField, moneyField } from '../../kernel/http/fields.ts'
import { parseMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable } from '../approvals/index.ts'
import { longestDays } from '../contracts/index.ts'
import { needCustomer, updateCustomer } from '../customers/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { parseTerms } from '../terms/index.ts'

const asked = z.object({
  customer: keyField,
  terms: z.string(),
  /** The limit they hold for: more than that nobody waits for. */
  amount: moneyField,
  currency: currencyField,
  /** The day its worth in the company's currency is of. */
  on: dateField,
  reason: z.string(),
})

export const termsAction: Approvable = defineApprovable({
  name: 'customer-terms',
  label: { en: 'longer terms', 'zh-CN': '延长账期' },
  payload: asked,
  async describe(reader, { customer: code, amount, currency, on }) {
    const customer = await needCustomer(reader, code)
    const amountMinor = parseMinor(amount, currency) ?? 0n
    return {
      subject: `customer:${customer.code}`,
      customerId: customer.id,
      currency,
      amountMinor,
      baseMinor: await inCompanyCurrency(reader, { minor: amountMinor, currency }, on),
    }
  },
  async book(tx, { customer, terms }) {
    await setTerms(tx, customer, terms)
    return { customer, terms }
  },
})

export async function setTerms(tx: Transaction, code: string, terms: string): Promise<void> {
  const { version, terms: before } = await needCustomer(tx, code)
  if (before !== terms) await updateCustomer(tx, { code, version, terms })
}

/** Whether money may be waited for longer than before; what cannot be counted in days counts as paid at once. */
export const isLonger = (before: string | null, after: string): boolean => daysOf(after) > daysOf(before)

const daysOf = (text: string | null) => (text === null ? 0 : (longestDays(parseTerms(text)) ?? 0))

/** What of a customer's unpaid goods is to come back, at the prices of the invoices; and that it is not more than is unpaid. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { millionths, quantityText } from '../../kernel/decimal.ts'
import { dateField, decimalField, keyField, moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor, parseMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { priceOf } from './rules.ts'
import { unpaidGoods } from './store-goods.ts'
import type { Goods, GoodsLine, NewRecallLine } from './types.ts'

const askedLine = z.object({
  invoice: keyField,
  line: z.number().int().min(1).max(100_000).nullish().describe('Absent: of an invoice without lines'),
  quantity: decimalField.nullish(),
  amount: moneyField.nullish().describe('Where the invoice says no quantity'),
})

export const recallAsked = z.object({
  customer: keyField,
  lines: z.array(askedLine).min(1).max(200),
  on: dateField,
  reason: z.string(),
})
type Asked = z.output<typeof recallAsked>
type AskedLine = z.output<typeof askedLine>

export interface PlannedRecall {
  readonly customerId: bigint
  readonly code: string
  readonly currency: Currency
  readonly lines: readonly NewRecallLine[]
  readonly totalMinor: bigint
}

/** Refuses `customer-unknown` and what cannot be taken back as things stand, with the line at fault. */
export async function planRecall(reader: Reader, { customer: named, lines }: Asked): Promise<PlannedRecall> {
  const { id: customerId, code } = await needCustomer(reader, named)
  const found = await unpaidGoods(reader, customerId, [...new Set(lines.map(line => line.invoice))])
  const goods = new Map(found.map(each => [each.number, each]))
  const planned = lines.map((line, at) => planLine(line, goods, `/lines/${at}`))
  refuseTwice(planned)
  const [first] = planned
  const currency = first ? goods.get(first.invoice)?.currency : undefined
  if (currency === undefined) throw new Error('a recall without lines')
  for (const each of goods.values()) {
    if (each.currency !== currency)
      throw refuse('recall-currencies-differ', { invoice: each.number, currency: each.currency })
    refuseBeyondUnpaid(each, planned)
  }
  const totalMinor = planned.reduce((sum, line) => sum + line.fullMinor, 0n)
  return { customerId, code, currency, lines: planned, totalMinor }
}

function planLine(asked: AskedLine, goods: ReadonlyMap<string, Goods>, at: string): NewRecallLine {
  const invoice = goods.get(asked.invoice)
  const line = invoice?.lines.find(each => each.line === (asked.line ?? null))
  if (!invoice || !line) {
    throw refuse('goods-unknown', { invoice: asked.invoice, line: asked.line ?? '–' }, at)
  }
  return {
    invoiceId: invoice.id,
    invoice: invoice.number,
    invoiceLine: line.line,
    sku: line.sku,
    contract: invoice.contract,
    ...askedOf(asked, line, invoice, at),
  }
}

/** By quantity where the invoice says one, else by amount. */
function askedOf(asked: AskedLine, line: GoodsLine, { number, currency }: Goods, at: string) {
  if (line.quantity === null || millionths(line.quantity) <= 0n) {
    const minor = parseMinor(asked.amount ?? '', currency)
    if (minor === undefined || minor <= 0n || minor > line.amountMinor) {
      const most = formatMinor(line.amountMinor, currency)
      throw refuse('goods-amount-not-usable', { invoice: number, most, currency }, `${at}/amount`)
    }
    return { quantity: null, fullMinor: minor }
  }
  const left = millionths(line.quantity) - millionths(line.taken)
  const quantity = asked.quantity ?? '0'
  const wanted = quantity.startsWith('-') ? 0n : millionths(quantity)
  const fullMinor = wanted > 0n ? priceOf(line.amountMinor, quantity, line.quantity) : 0n
  if (wanted > left || fullMinor === 0n) {
    const facts = { invoice: number, line: line.line ?? 0, most: quantityText(left) }
    throw refuse('quantity-not-usable', facts, `${at}/quantity`)
  }
  return { quantity, fullMinor }
}

function refuseTwice(lines: readonly NewRecallLine[]): void {
  const seen = new Set<string>()
  for (const [at, { invoice, invoiceLine }] of lines.entries()) {
    const key = `${invoice}/${invoiceLine}`
    if (seen.has(key)) throw refuse('goods-twice', { invoice, line: invoiceLine ?? '–' }, `/lines/${at}`)
    seen.add(key)
  }
}

function refuseBeyondUnpaid(
  { id, number, currency, openMinor, claimedMinor }: Goods,
  lines: readonly NewRecallLine[],
): void {
  const wanted = lines.filter(line => line.invoiceId === id).reduce((sum, line) => sum + line.fullMinor, 0n)
  const left = openMinor > claimedMinor ? openMinor - claimedMinor : 0n
  if (wanted <= left) return
  const [open, amount] = [formatMinor(left, currency), formatMinor(wanted, currency)]
  throw refuse('more-than-unpaid', { invoice: number, left: open, currency, amount }, '/lines')
}

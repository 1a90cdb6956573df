/** Orders and shipments as a person or program enters them. Pure. */
import { z } from 'zod'
import { currencyField, dateField, decimalField, keyField } from '../../kernel/http/fields.ts'
import { type Currency, currencyDigits, divideHalfUp, formatMinor, parseMinor } from '../../kernel/money.ts'
import { withOwnLine } from '../exchange/index.ts'
import { termsField } from '../terms/index.ts'
import { refuse } from './errors.ts'
import type { Line } from './types.ts'

const text = z.string().max(100).nullish()
const line = z.object({
  line: text,
  sku: text,
  quantity: decimalField.nullish(),
  unit_price: decimalField.nullish(),
  /** Quantity × unit price, unless said. */
  amount: decimalField.nullish(),
})

const head = {
  number: keyField,
  customer: keyField,
  date: dateField.optional(),
  currency: currencyField.nullish(),
  amount: decimalField.nullish().describe('May be left out where the lines add up to it'),
  lines: z.array(line).max(1000).default([]),
}

const rowColumns = {
  line: text,
  sku: text,
  quantity: decimalField.nullish(),
  unit_price: decimalField.nullish(),
}

export const enteredOrder = z
  .object({
    ...head,
    ship_by: dateField.nullish(),
    terms: termsField.nullish().describe("Agreed for this order, where they are not the customer's"),
    ...rowColumns,
  })
  .transform(entered => withOwnLine(entered, { amount: entered.amount }))
export const enteredShipment = z
  .object({
    ...head,
    order: keyField.nullish(),
    ship_by: dateField.nullish().describe('As in files: the day its order said; nothing follows from it'),
    collected: z
      .object({ number: keyField, amount: decimalField, method: text })
      .nullish()
      .describe(
        'Money taken with the goods: booked as a receipt for the oldest that is open, before credit decides',
      ),
    ...rowColumns,
  })
  .transform(entered => withOwnLine(entered, { amount: entered.amount }))

interface Entered {
  readonly amount?: string | null | undefined
  readonly lines: readonly z.output<typeof line>[]
}

/** Refuses `bad-order-amount` and `lines-do-not-add-up`. */
export function amountsOf(entered: Entered, currency: Currency): { amountMinor: bigint; lines: Line[] } {
  const lines = entered.lines.map(each => ({
    line: each.line ?? null,
    sku: each.sku ?? null,
    quantity: each.quantity ?? null,
    unitPrice: each.unit_price ?? null,
    amountMinor: lineMinor(each, currency),
  }))
  const sum = lines.reduce((total, each) => total + each.amountMinor, 0n)
  const amountMinor = entered.amount == null ? sum : minorOf(entered.amount, currency)
  if (amountMinor <= 0n) throw badAmount(entered.amount ?? '', currency)
  if (lines.length > 0 && sum !== amountMinor) {
    const [ours, told] = [formatMinor(sum, currency), formatMinor(amountMinor, currency)]
    throw refuse('lines-do-not-add-up', { lines: ours, amount: told }, '/amount')
  }
  return { amountMinor, lines }
}

export function minorOf(given: string, currency: Currency): bigint {
  const minor = parseMinor(given, currency)
  if (minor === undefined) throw badAmount(given, currency)
  return minor
}

const badAmount = (value: string, currency: Currency) =>
  refuse('bad-order-amount', { value: value.slice(0, 40), currency }, '/amount')

function lineMinor(each: z.output<typeof line>, currency: Currency): bigint {
  if (each.amount != null) return minorOf(each.amount, currency)
  const [quantity, price] = [scaled(each.quantity ?? '0'), scaled(each.unit_price ?? '0')]
  const product = quantity.value * price.value * 10n ** BigInt(currencyDigits(currency))
  return divideHalfUp(product, 10n ** BigInt(quantity.places + price.places))
}

function scaled(decimal: string): { value: bigint; places: number } {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return { value: BigInt(whole + fraction), places: fraction.length }
}

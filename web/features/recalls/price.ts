import { scaled } from '../../ui/decimal.ts'

/** What part of a line costs at its price, half up, with the decimals of the line's amount. */
export function priceOf(amount: string, quantity: string, of: string): string {
  const decimals = amount.split('.')[1]?.length ?? 0
  const minor = BigInt(amount.replace('.', ''))
  const [part, whole] = [scaled(quantity), scaled(of)]
  const price = (2n * minor * part + whole) / (2n * whole)
  const text = price.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

/** A line of an invoice, or an invoice without lines. */
export const keyOf = (invoice: string, line: number | null): string => `${invoice}/${line ?? ''}`

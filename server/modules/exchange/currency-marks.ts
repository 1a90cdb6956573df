/** How people write a currency in a cell. */
import { type Currency, currencyOf } from '../../kernel/money.ts'
import { Problem } from '../../kernel/problem.ts'

/** Several currencies share a sign; an amount so marked fits any of them. */
const marks: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD', 'HKD', 'MOP'],
  圆: ['CNY', 'JPY', 'TWD', 'HKD', 'MOP'],
  rmb: ['CNY'],
  cnh: ['CNY'],
  人民币: ['CNY'],
  人民币元: ['CNY'],
  $: ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'NZD', 'MXN', 'MOP', 'BRL', 'ARS', 'CLP', 'COP'],
  us$: ['USD'],
  美元: ['USD'],
  美金: ['USD'],
  hk$: ['HKD'],
  港币: ['HKD'],
  港元: ['HKD'],
  nt$: ['TWD'],
  新台币: ['TWD'],
  a$: ['AUD'],
  澳元: ['AUD'],
  c$: ['CAD'],
  加元: ['CAD'],
  s$: ['SGD'],
  新加坡元: ['SGD'],
  '€': ['EUR'],
  欧元: ['EUR'],
  '£': ['GBP'],
  英镑: ['GBP'],
  日元: ['JPY'],
  日圆: ['JPY'],
  '₩': ['KRW'],
  韩元: ['KRW'],
  '₹': ['INR'],
}

/** Whether an amount marked like this can be in the currency. */
export function markFits(mark: string, currency: Currency): boolean {
  const key = mark.normalize('NFKC').toLowerCase()
  return marks[key]?.includes(currency) ?? key.toUpperCase() === currency
}

/** Whether the mark behind or before a figure is money at all, and not a unit such as `box`. */
export const isCurrencyMark = (mark: string): boolean => mark === '$' || currencyNamed(mark) !== undefined

const known = new Map<string, Currency | undefined>()

/** The one currency a cell names: a code, or a word or sign that means only one (`¥` and `元` mean yuan here). */
export function currencyNamed(text: string): Currency | undefined {
  const key = text.normalize('NFKC').trim().toLowerCase().slice(0, 20)
  if (!known.has(key)) {
    if (known.size > 1000) known.clear()
    known.set(key, key === '$' ? undefined : code(marks[key]?.[0] ?? key))
  }
  return known.get(key)
}

function code(text: string): Currency | undefined {
  try {
    return currencyOf(text)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

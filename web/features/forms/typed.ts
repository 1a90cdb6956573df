/** What people type, as the interface takes it. */
import { scaled } from '../../ui/decimal.ts'

/** `12,000.50` as `12000.50`; undefined while it is no amount above zero. */
export function typedAmount(text: string | undefined): string | undefined {
  const plain = (text ?? '').replace(/[,，\s]/g, '')
  return /^\d{1,15}(\.\d{1,4})?$/.test(plain) && scaled(plain) > 0n ? plain : undefined
}

/** Nothing, or a zero written out. */
export const isBlank = (text: string): boolean => /^\s*(0+(\.0*)?)?\s*$/.test(text)

/** With so many decimals as the currency has, as it will stand in the books. */
export function withDecimals(amount: string, currency: string): string {
  const digits = /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2)
    : 0
  const [whole = '', fraction = ''] = amount.split('.')
  return digits === 0 ? amount : `${whole}.${fraction.padEnd(digits, '0')}`
}

/** Any plain number, for quantities and prices. */
export function typedNumber(text: string | undefined): string | undefined {
  const plain = (text ?? '').replace(/[,，\s]/g, '')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : undefined
}

export const typedDay = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined

/** Undefined when nothing was typed. */
export const typedText = (text: string | undefined): string | undefined => text?.trim() || undefined

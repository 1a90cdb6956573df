/** Amounts as people read them: separators by text, never through a float. */
import { negativesStyle } from './negatives.ts'

/** `-1234567.80` as `−1,234,567.80`, or in parentheses for those who chose so. */
export function amountText(amount: string, negatives = negativesStyle()): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)((?:\.\d+)?)$/.exec(amount) ?? [
    undefined,
    '',
    amount,
    '',
  ]
  const size = `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction}`
  if (sign === '') return size
  return negatives === 'parentheses' ? `(${size})` : `−${size}`
}

/** A sentence of the server with its amounts as people read them. */
export const readable = (sentence: string) => sentence.replace(/\d{4,}\.\d+/g, amount => amountText(amount))

export const isZero = (amount: string) => /^-?0*(\.0*)?$/.test(amount)

/** A figure in a table: zero is a faint dash, so that what is there stands out. */
export function Amount({ value, bold = false }: { readonly value: string; readonly bold?: boolean }) {
  if (isZero(value)) return <span className="zero">–</span>
  return <span className={bold ? 'b' : undefined}>{amountText(value)}</span>
}

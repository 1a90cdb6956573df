/** Amounts as people read them: separators by text, never through a float. */

/** `-1234567.80` as `−1,234,567.80`. */
export function amountText(amount: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)((?:\.\d+)?)$/.exec(amount) ?? [
    undefined,
    '',
    amount,
    '',
  ]
  return `${sign === '-' ? '−' : ''}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${fraction}`
}

/** A sentence of the server with its amounts as people read them. */
export const readable = (sentence: string) => sentence.replace(/\d{4,}\.\d+/g, amountText)

export const isZero = (amount: string) => /^-?0*(\.0*)?$/.test(amount)

/** A figure in a table: zero is a faint dash, so that what is there stands out. */
export function Amount({ value, bold = false }: { readonly value: string; readonly bold?: boolean }) {
  if (isZero(value)) return <span className="zero">–</span>
  return <span className={bold ? 'b' : undefined}>{amountText(value)}</span>
}

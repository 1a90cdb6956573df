/** The text of a number as a person would see it in the sheet. */
import type { NumberStyle } from './workbook-parts.ts'

const secondsPerDay = 86_400

export function numberText(raw: string, style: NumberStyle, date1904: boolean): string {
  if (style === 'date') return dateText(raw, date1904)
  const text = plainNumber(raw)
  return style !== undefined && /^\d+$/.test(text) ? text.padStart(style, '0') : text
}

/**
 * Spreadsheets keep binary doubles and show 15 digits of them: 1234.4999999999999 was typed as 1234.5. Whole numbers
 * written out in full are passed on as they stand, because they may be ids.
 */
function plainNumber(raw: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(raw.trim())
  if (!match) return raw.trim()
  const [, sign = '', whole = '', fraction = '', exponent] = match
  if (exponent === undefined && fraction === '') return `${sign}${whole}`
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  if (exponent === undefined && digits.length <= 15) return raw.trim()
  return writtenOut(Number(raw).toPrecision(15))
}

/** Decimal digits without an exponent and without trailing zeros. */
function writtenOut(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const digits = `${whole}${fraction}`
  const left = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const right = (point <= 0 ? digits.padStart(digits.length - point, '0') : digits.slice(point)).replace(
    /0+$/,
    '',
  )
  const sign = text.startsWith('-') && /[1-9]/.test(digits) ? '-' : ''
  return right === '' ? `${sign}${left}` : `${sign}${left}.${right}`
}

function dateText(raw: string, date1904: boolean): string {
  const serial = Number(raw) + (date1904 ? 1462 : 0)
  const date = new Date(Math.round((serial - 25_569) * secondsPerDay) * 1000)
  if (Number.isNaN(date.getTime())) return raw
  const [day = '', time = ''] = date.toISOString().split('T')
  if (Number(raw) < 1) return time.slice(0, 8)
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}

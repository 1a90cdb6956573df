/** Money is a whole number of minor units (fen, cents) and its currency. No float comes near it. */
import { defineProblems } from './problem.ts'

export type Currency = string & { readonly __brand: 'Currency' }

export interface Money {
  readonly minor: bigint
  readonly currency: Currency
}

/** The largest amount one document may carry, in minor units: about ten trillion yuan. */
export const maxMinor = 10n ** 15n - 1n

const refuse = defineProblems({
  'unknown-currency': {
    status: 422,
    title: { en: 'Unknown currency', 'zh-CN': '币种不存在' },
    detail: {
      en: "'{currency}' is not an ISO 4217 currency code; use one such as CNY, USD or JPY.",
      'zh-CN': '“{currency}”不是 ISO 4217 币种代码，请填 CNY、USD、JPY 之类的三位代码。',
    },
  },
})

const digits = new Map<string, number>()

/** An ISO 4217 code, upper-cased. Refuses `unknown-currency`. */
export function currencyOf(text: string): Currency {
  const code = text.trim().toUpperCase()
  if (!known().has(code)) throw refuse('unknown-currency', { currency: text.slice(0, 40) })
  return code as Currency
}

/** Decimals of the currency's major unit: 2 for CNY, 0 for JPY, 3 for KWD (ISO 4217, through ECMA-402). */
export function currencyDigits(currency: Currency): number {
  let found = digits.get(currency)
  if (found === undefined) {
    found =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    digits.set(currency, found)
  }
  return found
}

export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency })

/** Adds two amounts of one currency; mixing currencies is a bug. */
export function add(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new Error(`cannot add ${left.currency} and ${right.currency}`)
  return { minor: left.minor + right.minor, currency: left.currency }
}

/** Major units with the currency's own decimals: `1234.50`, JPY `1234`. */
export function formatMinor(minor: bigint, currency: Currency): string {
  const places = currencyDigits(currency)
  if (places === 0) return minor.toString()
  const negative = minor < 0n
  const text = (negative ? -minor : minor).toString().padStart(places + 1, '0')
  return `${negative ? '-' : ''}${text.slice(0, -places)}.${text.slice(-places)}`
}

/** For people's eyes, in sentences: `1,234.50`. What other programs read is {@link formatMinor}. */
export function showMinor(minor: bigint, currency: Currency): string {
  return grouped(formatMinor(minor, currency))
}

/** `-1234567.50` → `-1,234,567.50`; what is no plain decimal comes back as it is. */
export function grouped(figure: string): string {
  const parts = /^(-?\d+)(\.\d+)?$/.exec(figure)
  return parts ? `${parts[1]?.replace(/\B(?=(\d{3})+$)/g, ',')}${parts[2] ?? ''}` : figure
}

/**
 * Minor units of a plain decimal text such as `-1234.5`; undefined when it is not one, has more decimals than the
 * currency (trailing zeros aside), or is larger than {@link maxMinor}. Spelling variants are the importer's business.
 */
export function parseMinor(text: string, currency: Currency): bigint | undefined {
  const match = /^([+-]?)(\d{1,20})(?:\.(\d{0,20}))?$/.exec(text)
  if (!match) return undefined
  const places = currencyDigits(currency)
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > places) return undefined
  const minor = BigInt((match[2] ?? '') + fraction.padEnd(places, '0'))
  if (minor > maxMinor) return undefined
  return match[1] === '-' ? -minor : minor
}

/** What a plain decimal is in the minor units of every currency that has so many decimals. */
export function minorByCurrency(text: string): ReadonlyMap<Currency, bigint> {
  const found = new Map<Currency, bigint>()
  for (const code of known()) {
    const minor = parseMinor(text, code as Currency)
    if (minor !== undefined) found.set(code as Currency, minor)
  }
  return found
}

/**
 * Splits an amount by whole weights, rounding each part half up (四舍五入) away from zero; the remainder goes to the last part.
 * `allocate(10000n, [1n, 1n, 1n])` is 3333, 3333, 3334. No part takes more than is left, so none changes the sign:
 * `allocate(2n, [1n, 1n, 1n, 1n])` is 1, 1, 0, 0.
 */
export function allocate(minor: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  if (whole <= 0n || weights.some(weight => weight < 0n)) throw new Error('weights must be positive')
  const sign = minor < 0n ? -1n : 1n
  let left = sign * minor
  return weights.map((weight, index) => {
    const part =
      index === weights.length - 1 ? left : smaller(divideHalfUp(sign * minor * weight, whole), left)
    left -= part
    return sign * part
  })
}

export function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right
}

/** Integer division rounding half away from zero (四舍五入). The divisor is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend
  const rounded = (2n * magnitude + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}

let codes: Set<string> | undefined
function known(): Set<string> {
  codes ??= new Set(Intl.supportedValuesOf('currency'))
  return codes
}

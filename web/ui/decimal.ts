/** Sums and shares of amounts that are text: exact, in BigInt of ten-thousandths. Never through a float. */

const places = 4
const one = 10n ** BigInt(places)

/** `-12.5` as −125000n. */
export function scaled(amount: string): bigint {
  const negative = amount.startsWith('-')
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const size = BigInt(whole || '0') * one + BigInt(fraction.padEnd(places, '0').slice(0, places))
  return negative ? -size : size
}

const decimalsOf = (amount: string) => amount.split('.')[1]?.length ?? 0

/** With so many decimals as the longest of those it came from. */
export function sum(amounts: readonly string[]): string {
  const decimals = Math.max(0, ...amounts.map(decimalsOf))
  return textOf(
    amounts.reduce((all, amount) => all + scaled(amount), 0n),
    decimals,
  )
}

export function minus(left: string, right: string): string {
  return textOf(scaled(left) - scaled(right), Math.max(decimalsOf(left), decimalsOf(right)))
}

export const isNegative = (amount: string) => scaled(amount) < 0n

/** Largest first. */
export function byAmount(left: string, right: string): number {
  const difference = scaled(right) - scaled(left)
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

/** The part of a whole in percent with one decimal, rounded half up, for a figure or a width; 0 of nothing. */
export function percentOf(part: string, whole: string): number {
  const all = scaled(whole)
  if (all === 0n) return 0
  const tenths = (scaled(part) * 2000n) / all
  return Number((tenths + (tenths < 0n ? -1n : 1n)) / 2n) / 10
}

/** `12345678.90` in units of ten to the `power`, rounded half up: 1234.6 in ten thousands with one decimal. */
export function inUnits(amount: string, power: number, decimals: 0 | 1 = 1): string {
  const unit = one * 10n ** BigInt(power - decimals)
  const size = scaled(amount)
  const half = size < 0n ? -unit / 2n : unit / 2n
  return textOf(((size + half) / unit) * (one / 10n ** BigInt(decimals)), decimals)
}

function textOf(size: bigint, decimals: number): string {
  const digits = (size < 0n ? -size : size).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, -places)
  const fraction = digits.slice(-places, digits.length - places + decimals)
  return `${size < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${fraction}` : ''}`
}

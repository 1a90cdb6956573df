/** Plain decimals that are no money (quantities, percents, marks) as whole numbers of their last place. No float comes near them. */

/** `-2.5` with 4 places is -25000n. Places beyond those are cut off: what lets the text in says how many it may have. */
export function scaled(decimal: string, places: number): bigint {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const size = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'))
  return decimal.startsWith('-') ? -size : size
}

/** -25000n with 4 places is `-2.5`. */
export function unscaled(units: bigint, places: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const fraction = text.slice(-places).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${text.slice(0, -places)}${fraction && `.${fraction}`}`
}

/** Quantities, as they are kept. */
export const millionths = (quantity: string): bigint => scaled(quantity, 6)
export const quantityText = (parts: bigint): string => unscaled(parts, 6)

/** Percents, factors and marks; 100 percent is a million. */
export const tenThousandths = (decimal: string): bigint => scaled(decimal, 4)

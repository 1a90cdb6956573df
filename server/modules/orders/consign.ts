/** What of shipments is to be settled as the customer sells it (实销实结): by its terms on the day the goods leave. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { parseTerms, settledOnSale } from '../terms/index.ts'
import { consignedOf, consignees, familiesOf } from './store-stock.ts'
import type { Line, NewShipment } from './types.ts'

export interface Consignment {
  readonly minor: bigint
  /** In the order of the lines. */
  readonly lines: readonly boolean[]
}

/** Goods that come back of a shipment are what they went out as. */
export async function consignmentsOf(
  reader: Reader,
  shipments: readonly NewShipment[],
): Promise<(shipment: NewShipment) => Consignment> {
  const terms = await consignees(reader, [...new Set(shipments.map(each => each.customerId))])
  const originals = await consignedOf(reader, [...new Set(shipments.flatMap(each => each.returnsId ?? []))])
  if (terms.size === 0 && originals.size === 0) return plain
  const skus = shipments.filter(each => terms.has(each.customerId)).flatMap(each => each.lines)
  const families = await familiesOf(reader, [...new Set(skus.flatMap(line => line.sku ?? []))])
  return shipment => {
    const { customerId, returnsId, lines, amountMinor } = shipment
    const own = terms.get(customerId)
    const isSettledOnSale = ({ sku }: Line) => {
      const family = sku === null ? undefined : families.get(sku)
      const text = own?.families.find(each => each.family === family)?.terms ?? own?.terms
      return text != null && settledOnSale(parseTerms(text))
    }
    const flags = lines.map(line => (returnsId === null ? isSettledOnSale(line) : originals.has(returnsId)))
    if (returnsId !== null) return { minor: originals.has(returnsId) ? amountMinor : 0n, lines: flags }
    if (lines.length > 0)
      return {
        minor: lines.reduce((sum, line, at) => (flags[at] ? sum + line.amountMinor : sum), 0n),
        lines: flags,
      }
    const isWhole = own?.terms != null && settledOnSale(parseTerms(own.terms))
    return { minor: isWhole ? amountMinor : 0n, lines: flags }
  }
}

const plain = ({ lines }: NewShipment): Consignment => ({ minor: 0n, lines: lines.map(() => false) })

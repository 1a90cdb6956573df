import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import type { DocumentSettlement } from './store-settlements.ts'

/** One line of what settled a document. */
export const settlementDocument = z
  .object({
    date: z.string(),
    kind: z.string(),
    other: z.string().nullable(),
    other_kind: z.string().nullable(),
    amount: moneyField,
    discount: moneyField,
    entry: z.string(),
  })
  .meta({ id: 'DocumentSettlement' })

export function settlementToJson(settlement: DocumentSettlement, currency: Currency) {
  return {
    date: settlement.date,
    kind: settlement.kind,
    other: settlement.other,
    other_kind: settlement.otherKind,
    amount: formatMinor(settlement.amountMinor, currency),
    discount: formatMinor(settlement.discountMinor, currency),
    entry: settlement.entryId.toString(),
  }
}

export const documentStates = ['open', 'partly_settled', 'settled', 'reversed'] as const
export type DocumentState = (typeof documentStates)[number]

/** How a document stands, from what was booked and what is open of it. */
export function documentState(reversed: boolean, bookedMinor: bigint, openMinor: bigint): DocumentState {
  if (reversed) return 'reversed'
  if (openMinor === 0n) return 'settled'
  return openMinor < bookedMinor ? 'partly_settled' : 'open'
}

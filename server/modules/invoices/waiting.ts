/** What of an invoice waits for which event, and on which days it falls due by what has happened. Pure. */
import { mainlandChina } from '../../kernel/calendar/calendars.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import {
  type EventDays,
  parseTerms,
  type WaitingPart,
  waitingByFamily,
  waitingParts,
} from '../terms/index.ts'
import { groupsOf, type KeptGroup } from './by-family.ts'

/** An invoice as far as its due days depend on something. */
export interface WaitingInvoice {
  readonly id: bigint
  readonly customerId: bigint
  readonly terms: string | null
  readonly byFamily: readonly KeptGroup[] | null
  readonly issued: LocalDate
  readonly amountMinor: bigint
  readonly payingDays: number[]
  readonly shiftToWorkingDays: boolean
  /** Its open items in their order, with the day each was booked with. */
  readonly parts: readonly {
    readonly id: string
    readonly due: LocalDate | null
    readonly booked: LocalDate | null
  }[]
  readonly events: EventDays
}

export interface WaitingItem extends WaitingPart {
  readonly id: string
}

/** Empty where nothing waits, or a file gave the days. */
export function waitingItems(invoice: WaitingInvoice, events: EventDays = invoice.events): WaitingItem[] {
  const parts = partsOf(invoice, events)
  const items = itemsOf(invoice)
  if (items.length !== parts.length) return []
  return parts.map((part, at) => ({ ...part, id: items[at]?.id ?? '' }))
}

function partsOf(invoice: WaitingInvoice, events: EventDays): WaitingPart[] {
  const { issued, amountMinor, payingDays, shiftToWorkingDays, terms, byFamily } = invoice
  const options = { payingDays, ...(shiftToWorkingDays ? { shiftToWorkingDays: mainlandChina } : {}) }
  if (byFamily) return waitingByFamily(groupsOf(byFamily), issued, events, options)
  return waitingParts(terms === null ? null : parseTerms(terms), { issued, amountMinor, events }, options)
}

/** Days that a file gave stay; of `on-invoice` one that followed from the terms alone moves. */
function itemsOf(invoice: WaitingInvoice): WaitingInvoice['parts'] {
  const { parts, terms, byFamily } = invoice
  if (byFamily) return parts.slice(parts.length - partsOf(invoice, {}).length)
  const [first] = parts
  if (terms === null || parseTerms(terms).kind !== 'on-invoice' || !first)
    return parts.filter(part => part.booked === null)
  const [computed] = partsOf(invoice, {})
  return first.booked === null || first.booked === computed?.due ? [first] : []
}

import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { EventDays, TermEvent } from '../terms/index.ts'
import { refuse } from './errors.ts'
import { holdWaiting, insertEvent, setDays } from './store-events.ts'
import { type WaitingInvoice, waitingItems } from './waiting.ts'

export interface Happened {
  readonly number: string
  readonly event: TermEvent
  /** Null takes back what was told before. */
  readonly on: LocalDate | null
  readonly today: LocalDate
}

/**
 * What happened brings due what waited for it; told again with another day, that one holds. Refuses `invoice-unknown`,
 * `event-not-awaited`, `event-not-told`, `event-to-come`.
 */
export async function noteEvent(tx: Transaction, { number, event, on, today }: Happened): Promise<void> {
  const invoice = await holdWaiting(tx, number)
  if (!invoice) throw refuse('invoice-unknown', { number })
  if (!waitingItems(invoice).some(item => item.event === event))
    throw refuse('event-not-awaited', { number, event, terms: invoice.terms ?? '-' })
  if (on === null && invoice.events[event] === undefined) throw refuse('event-not-told', { number, event })
  if (on !== null && on > today) throw refuse('event-to-come', { on, today }, '/on')
  await tellEvent(tx, invoice, { number, event, on, source: null })
}

interface Told extends Pick<Happened, 'number' | 'event' | 'on'> {
  readonly source: string | null
}

/** The caller holds the invoice, and knows that something of it waits for the event. Returns all that has happened by now. */
export async function tellEvent(tx: Transaction, invoice: WaitingInvoice, told: Told): Promise<EventDays> {
  const { number, event, on, source } = told
  const { [event]: _, ...others } = invoice.events
  const events: EventDays = on === null ? others : { ...others, [event]: on }
  const items = waitingItems(invoice, events)
  await insertEvent(tx, invoice, { event, on, source })
  await setDays(tx, invoice.id, items)
  await recordEvent(tx, {
    kind: 'invoice-event-noted',
    subject: `invoice:${number}`,
    facts: { event, on, due: items.map(item => item.due), ...(source === null ? {} : { source }) },
  })
  return events
}

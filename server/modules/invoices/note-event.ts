import { mainlandChina } from '../../kernel/calendar/calendars.ts'
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { daysOfWaiting, parseTerms, type TermEvent, type Terms } from '../terms/index.ts'
import { refuse } from './errors.ts'
import { holdWaiting, insertEvent, setDays, type WaitingInvoice } from './store-events.ts'

export interface Happened {
  readonly number: string
  readonly event: TermEvent
  readonly on: LocalDate
  readonly today: LocalDate
}

/**
 * What happened brings due what waited for it; told again with another day, that one holds. Refuses `invoice-unknown`,
 * `event-not-awaited`, `event-to-come`.
 */
export async function noteEvent(tx: Transaction, { number, event, on, today }: Happened): Promise<void> {
  const invoice = await holdWaiting(tx, number)
  if (!invoice) throw refuse('invoice-unknown', { number })
  const terms = invoice.terms === null ? null : parseTerms(invoice.terms)
  if (!awaits(terms, event)) throw refuse('event-not-awaited', { number, event, terms: invoice.terms ?? '-' })
  if (on > today) throw refuse('event-to-come', { on, today }, '/on')
  const events = { ...invoice.events, [event]: on }
  const days = daysOf(terms, { ...invoice, events })
  const items = waitingOf(terms, invoice).map((item, at) => ({ id: item.id, due: days[at] ?? null }))
  if (items.length !== days.length)
    throw refuse('event-not-awaited', { number, event, terms: invoice.terms ?? '-' })
  await insertEvent(tx, invoice, event, on)
  await setDays(tx, invoice.id, items)
  await recordEvent(tx, {
    kind: 'invoice-event-noted',
    subject: `invoice:${number}`,
    facts: { event, on, due: items.map(item => item.due) },
  })
}

function awaits(terms: Terms | null, event: TermEvent): boolean {
  if (terms?.kind === 'on-invoice') return event === 'invoice-received'
  return terms?.kind === 'parts' && terms.parts.some(part => part.event === event)
}

function daysOf(terms: Terms | null, invoice: WaitingInvoice): (LocalDate | null)[] {
  const { issued, amountMinor, events, payingDays, shiftToWorkingDays } = invoice
  const options = { payingDays, ...(shiftToWorkingDays ? { shiftToWorkingDays: mainlandChina } : {}) }
  return daysOfWaiting(terms, { issued, amountMinor, events }, options)
}

/** Days that a file gave stay; of `on-invoice` one that followed from the terms alone moves. */
function waitingOf(terms: Terms | null, invoice: WaitingInvoice): WaitingInvoice['parts'] {
  const [first] = invoice.parts
  if (terms?.kind !== 'on-invoice' || !first) return invoice.parts.filter(part => part.booked === null)
  const [computed] = daysOf(terms, { ...invoice, events: {} })
  return first.booked === null || first.booked === computed ? [first] : []
}

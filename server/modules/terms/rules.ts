/** Due days and amounts from terms. Pure: everything they need is in the facts. */
import { nextWorkingDay, type WorkingCalendar } from '../../kernel/calendar/working-calendar.ts'
import {
  addDays,
  addMonths,
  earlier,
  endOfMonth,
  type LocalDate,
  lastDate,
  later,
  startOfMonth,
  withDay,
} from '../../kernel/dates.ts'
import { smaller } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { formatTerms } from './format-terms.ts'
import { percentOf } from './percent.ts'
import type { DueFacts, DueOffset, DuePart, TermEvent, TermPart, Terms } from './types.ts'

export interface DueOptions {
  /** Days of the month on which the customer pays, each as {@link DueOffset.fixedDay}. */
  readonly payingDays?: readonly number[] | undefined
  /** Moves a due day that is not worked to the next one that is. */
  readonly shiftToWorkingDays?: WorkingCalendar | undefined
}

/**
 * The open items a document makes: one for each due day, amounts adding up to the document's. Never empty.
 * A due day is never before the document's. Paying days are looked for first, working days after them.
 * Refuses `due-out-of-range`, and `calendar-unknown-year` where a due day is shifted.
 */
export function duePartsOf(terms: Terms | null, facts: DueFacts, options: DueOptions = {}): DuePart[] {
  const settled = (due: LocalDate) => settledDay(due, terms, facts, options)
  if (terms?.kind === 'parts') return byDueDay(instalments(terms.parts, facts), settled)
  const due = dueDay(terms, facts)
  return [{ due: due && settled(due), amountMinor: facts.amountMinor }]
}

/**
 * The discount for paying early and its last day, counted from the document's day, or from the day the customer
 * received it where the terms are on-invoice. Null where the terms grant none. Refuses `due-out-of-range`.
 */
export function discountOffer(
  terms: Terms | null,
  facts: DueFacts,
): { percent: string; until: LocalDate } | null {
  if (!terms || !('discount' in terms) || !terms.discount) return null
  const { percent, withinDays } = terms.discount
  const from = terms.kind === 'on-invoice' ? receivedDay(facts) : facts.issued
  return { percent, until: inRange(addDays(from, withinDays), terms, facts) }
}

/**
 * How many batches later the one comes that brings a batch due: N − 1 in N-for-(N−1), so that never more than N − 1
 * batches are open. {@link DueFacts.nextBatch} is the day of that batch.
 */
export const batchesUntilDue = (terms: Terms & { kind: 'n-for' }): number => terms.batches - 1

function dueDay(terms: Exclude<Terms, { kind: 'parts' }> | null, facts: DueFacts): LocalDate | null {
  const { issued } = facts
  switch (terms?.kind) {
    case 'net':
      return addDays(issued, terms.days)
    case 'eom':
      return addDays(endOfMonth(issued), terms.days)
    case 'monthly':
      return addDays(nextDayOfMonth(issued, [terms.cutOffDay]), terms.days)
    case 'on-invoice':
      return addDays(receivedDay(facts), terms.days)
    case 'n-for':
      return facts.nextBatch ? later(issued, facts.nextBatch) : null
    default:
      return issued
  }
}

const receivedDay = ({
  issued,
  events,
  received = events?.['invoice-received'] ?? issued,
}: DueFacts): LocalDate => later(issued, received)

function instalments(parts: readonly TermPart[], facts: DueFacts): DuePart[] {
  const amounts = partAmounts(parts, facts.amountMinor)
  return parts.map((part, index) => {
    const happened = eventDay(part.event, facts)
    const due = happened && later(facts.issued, offsetDay(happened, part))
    return { due, amountMinor: amounts[index] ?? 0n }
  })
}

/** Ordered before it was invoiced, whenever that was; the rest waits until it has happened. */
function eventDay(event: TermEvent, { issued, events = {} }: DueFacts): LocalDate | null {
  return events[event] ?? (event === 'invoice' || event === 'order' ? issued : null)
}

/**
 * How much of a sale is to be paid before its goods leave: all of it where terms are `prepaid`, else what falls due with the
 * order. Null where nothing is.
 */
export function paidAhead(terms: Terms | null, amountMinor: bigint): bigint | null {
  if (terms?.kind === 'prepaid') return amountMinor
  if (terms?.kind !== 'parts' || !terms.parts.some(part => part.event === 'order')) return null
  const amounts = partAmounts(terms.parts, amountMinor)
  return terms.parts.reduce((sum, { event }, at) => (event === 'order' ? sum + (amounts[at] ?? 0n) : sum), 0n)
}

/** 实销实结: something of it falls due as the customer sells; until then the goods stand with it as stock. */
export const settledOnSale = (terms: Terms | null): boolean =>
  terms?.kind === 'parts' && terms.parts.some(part => part.event === 'sell-through')

/** Amounts in the order of the parts; none is more than what the parts before it left, the last is what is left. */
function partAmounts(parts: readonly TermPart[], amountMinor: bigint): bigint[] {
  const sign = amountMinor < 0n ? -1n : 1n
  const whole = sign * amountMinor
  let left = whole
  return parts.map((part, index) => {
    const share = index === parts.length - 1 ? left : smaller(wantedShare(part, whole, left), left)
    left -= share
    return sign * share
  })
}

function wantedShare(part: TermPart, whole: bigint, left: bigint): bigint {
  switch (part.type) {
    case 'percent':
      return percentOf(part.percent, whole)
    case 'percent_of_rest':
      return percentOf(part.percent, left)
    case 'fixed':
      return part.amountMinor
    case 'rest':
      return left
  }
}

function offsetDay(issued: LocalDate, { months, fixedDay, days, nextDay }: DueOffset): LocalDate {
  const month = addMonths(issued, months)
  const start = fixedDay === null ? month : dayInMonth(month, fixedDay)
  const reached = addDays(start, days)
  return nextDay === null ? reached : nextDayOfMonth(reached, [nextDay])
}

function worthKeeping<Part extends DuePart>(parts: readonly Part[]): readonly Part[] {
  const worth = parts.filter(part => part.amountMinor !== 0n)
  return worth.length > 0 ? worth : parts.slice(-1)
}

/**
 * Joins parts that fall due on one day, and leaves out parts of nothing unless the document is for nothing. Those that wait
 * stay apart, and come last: each may fall due on another day.
 */
function byDueDay(parts: readonly DuePart[], settled: (due: LocalDate) => LocalDate): DuePart[] {
  const amounts = new Map<LocalDate, bigint>()
  const kept = worthKeeping(parts)
  for (const part of kept) {
    if (part.due === null) continue
    const due = settled(part.due)
    amounts.set(due, (amounts.get(due) ?? 0n) + part.amountMinor)
  }
  const dated = Array.from(amounts, ([due, amountMinor]) => ({ due, amountMinor }))
  return [...dated, ...kept.filter(part => part.due === null)]
}

export interface WaitingPart extends DuePart {
  readonly event: TermEvent
}

/**
 * Those parts that waited when the document was booked, in the order of {@link duePartsOf} then; due null where what brings
 * them due has still not happened. Of `on-invoice`, the one part it has, which never waited.
 */
export function waitingParts(terms: Terms | null, facts: DueFacts, options: DueOptions = {}): WaitingPart[] {
  const settled = (due: LocalDate | null) => due && settledDay(due, terms, facts, options)
  if (terms?.kind === 'on-invoice')
    return [{ event: 'invoice-received', amountMinor: facts.amountMinor, due: settled(dueDay(terms, facts)) }]
  if (terms?.kind !== 'parts') return []
  const booked = instalments(terms.parts, { issued: facts.issued, amountMinor: facts.amountMinor })
  const now = instalments(terms.parts, facts).map((part, at) => ({
    ...part,
    event: terms.parts[at]?.event ?? 'invoice',
    waited: !booked[at]?.due,
  }))
  return worthKeeping(now).flatMap(({ waited, due, ...part }) =>
    waited ? [{ ...part, due: settled(due) }] : [],
  )
}

function settledDay(
  due: LocalDate,
  terms: Terms | null,
  facts: DueFacts,
  { payingDays = [], shiftToWorkingDays }: DueOptions,
): LocalDate {
  const paid = payingDays.length > 0 ? nextDayOfMonth(due, payingDays) : due
  const day = inRange(paid, terms, facts)
  return shiftToWorkingDays ? nextWorkingDay(day, shiftToWorkingDays) : day
}

/** The first of the given days of the month on or after the date. */
function nextDayOfMonth(date: LocalDate, days: readonly number[]): LocalDate {
  const nextMonth = addMonths(startOfMonth(date), 1)
  return [date, nextMonth]
    .flatMap(month => days.map(day => dayInMonth(month, day)))
    .filter(day => day >= date)
    .reduce(earlier)
}

/** Day of the date's month; days a shorter month lacks are its last, and 0 or less counts back from its last. */
function dayInMonth(date: LocalDate, day: number): LocalDate {
  return day > 0 ? withDay(date, day) : addDays(endOfMonth(date), day)
}

function inRange(date: LocalDate, terms: Terms | null, { issued }: DueFacts): LocalDate {
  if (date <= lastDate) return date
  throw refuse('due-out-of-range', {
    terms: terms ? formatTerms(terms).slice(0, 80) : '-',
    issued,
    last: lastDate,
  })
}

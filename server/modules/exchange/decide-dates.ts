/**
 * Decides whether a column writes the day or the month first, from all of its values. A value that is a day in one
 * order only excludes the others; values that are none in any order are left to be rejected by themselves.
 */
import { type DateOrder, type DateShape, dayIn, ordersOf, readDate } from './read-date.ts'

export type DateDecision =
  | { readonly is: 'decided'; readonly order: DateOrder }
  /** Nothing in the column depends on the order. */
  | { readonly is: 'indifferent' }
  | { readonly is: 'ambiguous'; readonly value: string }
  | { readonly is: 'contradictory'; readonly first: string; readonly second: string }

export class DateDecider {
  private readonly excluded: Record<DateShape, Map<DateOrder, string>> = {
    'year-last': new Map(),
    short: new Map(),
  }
  private readonly open: Partial<Record<DateShape, string>> = {}
  private seen = new Set<string>()

  observe(text: string): void {
    // Most files write 2026-01-05 or 2026/01/05, which says nothing about the others; not worth remembering.
    if (text.length === 10 && /^\d{4}[-/]/.test(text)) return
    if (this.seen.has(text)) return
    if (this.seen.size > 50_000) this.seen = new Set()
    this.seen.add(text)
    const reading = readDate(text)
    if (reading.is !== 'numbers') return
    const { shape, numbers } = reading
    const days = ordersOf[shape].map(order => ({ order, reading: dayIn(order, shape, numbers) }))
    const valid = days.flatMap(({ reading }) => (reading.is === 'day' ? [reading.day] : []))
    if (valid.length === 0) return
    if (new Set(valid).size > 1) this.open[shape] ??= text
    for (const { order, reading } of days)
      if (reading.is !== 'day' && !this.excluded[shape].has(order)) this.excluded[shape].set(order, text)
  }

  decide(shape: DateShape): DateDecision {
    const excluded = this.excluded[shape]
    const [order, ...others] = ordersOf[shape].filter(candidate => !excluded.has(candidate))
    if (order === undefined) {
      const [first = '', second = ''] = [...new Set(excluded.values())]
      return { is: 'contradictory', first, second }
    }
    if (others.length === 0) return { is: 'decided', order }
    const value = this.open[shape]
    return value === undefined ? { is: 'indifferent' } : { is: 'ambiguous', value }
  }
}

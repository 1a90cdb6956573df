/** Numbers as the demo company's own programs gave them: by month, in the order of days. */
import type { LocalDate } from '../kernel/dates.ts'

/** `FP2607-0042` for each, in the order of the list; those of one day keep their order. */
export function numbersFor<Document>(
  documents: readonly Document[],
  prefix: string,
  dayOf: (document: Document) => LocalDate,
): Map<Document, string> {
  const counts = new Map<string, number>()
  const ordered = [...documents].sort((left, right) => {
    const [first, second] = [dayOf(left), dayOf(right)]
    return first < second ? -1 : first > second ? 1 : 0
  })
  return new Map(
    ordered.map(document => {
      const month = dayOf(document).slice(2, 7).replace('-', '')
      const count = (counts.get(month) ?? 0) + 1
      counts.set(month, count)
      return [document, `${prefix}${month}-${String(count).padStart(4, '0')}`]
    }),
  )
}

/** Quarters by their first day. */
export function quarterName(first: string): { readonly year: string; readonly quarter: number } {
  return { year: first.slice(0, 4), quarter: (Number(first.slice(5, 7)) + 2) / 3 }
}

/** The first days of the quarter of a day, of those before and after it, the latest first. */
export function quartersAround(day: string, before: number, after: number): string[] {
  const at = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  return Array.from({ length: before + after + 1 }, (_, index) => {
    const quarter = at + after - index
    const month = String((quarter % 4) * 3 + 1).padStart(2, '0')
    return `${Math.floor(quarter / 4)}-${month}-01`
  })
}

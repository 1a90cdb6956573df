import { useAsOf } from './as-of.ts'

/** What a link keeps of the address: the day, where it is a past one. */
export function useDaySearch(): { readonly as_of?: string } {
  const { asOf, isPast } = useAsOf()
  return isPast ? { as_of: asOf } : {}
}

import { useSearch } from '@tanstack/react-router'
import { useSession } from '../../session.tsx'
import { todayIn } from '../../ui/days.ts'

/** The day every figure on the page is as of, and whether that is a past one. */
export function useAsOf(): { readonly asOf: string; readonly today: string; readonly isPast: boolean } {
  const { company } = useSession()
  const { as_of: chosen } = useSearch({ strict: false })
  const today = todayIn(company.zone)
  const asOf = chosen ?? today
  return { asOf, today, isPast: asOf < today }
}

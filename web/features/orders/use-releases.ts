import { useMay, useSession } from '../../session.tsx'
import { scaled } from '../../ui/decimal.ts'
import { useReleaseBand } from './order-queries.ts'

/** Whether the role lets an order go by itself: by its band; in another currency than the company's the server tells. */
export function useReleasesAtOnce() {
  const { person, company } = useSession()
  const may = useMay()
  const band = useReleaseBand(person.role, may('see-requests'))
  return ({ amount, currency }: { readonly amount: string; readonly currency: string }): boolean => {
    if (!band) return false
    if (band.up_to === null) return true
    return currency === company.currency && scaled(amount) <= scaled(band.up_to)
  }
}

import { useRoleName } from '../../role-names.ts'
import { useMay, useSession } from '../../session.tsx'
import { scaled } from '../../ui/decimal.ts'
import { useLimitBands } from './credit-queries.ts'
import { useLimitWords } from './limit-words.ts'

/** Whose people decide on a limit of that much; nothing where the amount is not in the company's currency. */
export function useWhoDecides(amount: string | null, currency: string): string | undefined {
  const { t } = useLimitWords()
  const { company } = useSession()
  const roleName = useRoleName()
  const bands = useLimitBands(useMay()('see-requests'))
  if (!bands || currency !== company.currency) return undefined
  if (amount !== null && !/^\d+(\.\d+)?$/.test(amount)) return undefined
  const roles = bands.bands
    .filter(({ up_to: most }) => most === null || (amount !== null && scaled(amount) <= scaled(most)))
    .map(({ role }) => roleName(role))
  if (roles.length === 0) return t('decidesNobody')
  return `${t('decides', { roles: roles.join(t('and')) })}${t('notYou')}`
}

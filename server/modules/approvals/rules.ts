/** Who decides how much. */
import type { Role } from '../identity/index.ts'
import type { ActionName, Request } from './types.ts'

export interface Band {
  readonly action: ActionName
  readonly role: Role
  /** Minor units of the company's currency; null: any amount. */
  readonly upToMinor: bigint | null
}

/** In force for an action until the company sets bands of its own for it. In minor units of a currency with two decimals. */
export const defaultBands: readonly Band[] = [
  ...(['credit-note', 'write-off', 'refund'] as const).flatMap(action => [
    { action, role: 'owner' as const, upToMinor: null },
    { action, role: 'manager' as const, upToMinor: 10_000_000n },
    { action, role: 'credit' as const, upToMinor: 1_000_000n },
  ]),
  // A limit is a promise to sell, a release one sale, goods that come back keep their worth: larger figures than money given
  // away.
  ...(
    ['credit-limit', 'credit-application', 'customer-terms', 'release-hold', 'recall-goods'] as const
  ).flatMap(action => [
    { action, role: 'owner' as const, upToMinor: null },
    { action, role: 'manager' as const, upToMinor: 500_000_000n },
    { action, role: 'credit' as const, upToMinor: 50_000_000n },
  ]),
  ...(['reopen-period', 'credit-policy', 'credit-budget'] as const).flatMap(action => [
    { action, role: 'owner' as const, upToMinor: null },
    { action, role: 'manager' as const, upToMinor: null },
  ]),
  ...(['owner', 'manager', 'credit'] as const).map(role => ({
    action: 'reopen-account' as const,
    role,
    upToMinor: null,
  })),
]

/** Measured together although each is a request of its own, so that pieces pass no band that the whole would not. */
export const inPiecesOf: readonly ActionName[] = ['write-off', 'refund', 'credit-note']

/** For how long credit notes of a customer are measured together: they name no document that would tell pieces of one. */
export const piecesDays = 7

/** What has no amount by its nature; elsewhere no amount means any amount. */
const amountless: ReadonlySet<ActionName> = new Set<ActionName>([
  'reopen-period',
  'credit-policy',
  'reopen-account',
])

/**
 * Whether people of the role decide on that amount. An amount that cannot be measured in the company's currency is decided
 * only by those without a limit.
 */
export function mayDecide(
  bands: readonly Band[],
  role: Role,
  matter: {
    readonly action: ActionName
    readonly amountMinor: bigint | null
    readonly baseMinor: bigint | null
  },
): boolean {
  const band = bandsFor(bands, matter.action).find(each => each.role === role)
  if (!band) return false
  if (band.upToMinor === null) return true
  if (matter.amountMinor === null) return amountless.has(matter.action)
  return matter.baseMinor !== null && matter.baseMinor <= band.upToMinor
}

/**
 * One write-off in pieces is one write-off: what was approved of the same document before is measured with it; of credit notes,
 * what the customer was given within {@link piecesDays} days.
 */
export const inPieces = (
  request: Pick<Request, 'action' | 'amountMinor' | 'baseMinor' | 'approvedBeforeMinor'>,
): Parameters<typeof mayDecide>[2] => ({
  action: request.action,
  amountMinor: request.amountMinor,
  baseMinor: request.baseMinor === null ? null : request.baseMinor + request.approvedBeforeMinor,
})

/** The company's own bands for an action, or the default ones. */
export function bandsFor(bands: readonly Band[], action: ActionName): readonly Band[] {
  const own = bands.filter(band => band.action === action)
  return own.length > 0 ? own : defaultBands.filter(band => band.action === action)
}

/** Which roles decide on that amount, for the refusal that says so. */
export function decidingRoles(
  bands: readonly Band[],
  matter: Parameters<typeof mayDecide>[2],
): readonly Role[] {
  return bandsFor(bands, matter.action)
    .map(band => band.role)
    .filter(role => mayDecide(bands, role, matter))
}

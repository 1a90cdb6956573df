/** Deciding on what another asked for: four eyes, within the band of the role. */
import { isSameHand, type Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { formatMinor, parseMinor } from '../../kernel/money.ts'
import { canonicalTerms } from '../terms/index.ts'
import { refuse } from './errors.ts'
import { decidingRoles, inPieces, piecesDays } from './rules.ts'
import { decideRequest, lockRequest, lockToDecide, readBands, withdrawRequest } from './store.ts'
import type { ActionName, Approvable, Less, Matter, Request } from './types.ts'

export interface Decider {
  readonly id: PersonId
  readonly role: string
}

export type Actions = readonly Approvable[]

/**
 * Carries the request out in this transaction, as the decider; with `less` a smaller amount or shorter terms than asked, by
 * which the band is measured. Refuses `request-unknown`, `request-decided`, `own-request`, `own-request-by-key`, `beyond-band`, `request-outgrown`,
 * `granted-only-as-asked`, `granted-not-less`, `granted-less-without-reason`, and whatever the action refuses now: the
 * request then stays pending.
 */
export async function approve(
  tx: Transaction,
  actions: Actions,
  decider: Decider,
  decision: { readonly id: bigint; readonly reason: string | null; readonly less?: Less },
): Promise<Readonly<Record<string, unknown>>> {
  const { id, reason } = decision
  const less = decision.less && lessOf(decision.less)
  const request = pendingOf(id, await lockToDecide(tx, id))
  const action = actionNamed(actions, request.action)
  const granted = less && requireLess(request, action, less, reason)
  // As asked, the band measures what was asked for, before anything of it is looked at anew.
  if (!granted) await requireDecider(tx, decider, request)
  const payload = granted ? await action.lessen(tx, request.payload, granted) : request.payload
  const matter = await action.describe(tx, payload)
  requireNoMore(
    granted ? { ...request, amountMinor: request.amountMinor ?? matter.amountMinor } : request,
    matter,
  )
  if (granted) await requireDecider(tx, decider, { ...request, ...matter })
  const result = await action.book(tx, payload)
  await decideRequest(tx, id, { state: 'approved', reason, granted, result })
  await note(tx, 'request-approved', request, {
    reason,
    ...(granted ? { asked: amountText(request), granted: amountText(matter), ...grantedFacts(granted) } : {}),
  })
  return result
}

/** Undefined: nothing is less. */
const lessOf = ({ amount, terms }: Less): Less | undefined =>
  amount === undefined && terms === undefined
    ? undefined
    : {
        ...(amount === undefined ? {} : { amount }),
        ...(terms === undefined ? {} : { terms: canonicalTerms(terms) }),
      }

const grantedFacts = ({ amount, terms }: Less) => ({
  ...(amount === undefined ? {} : { granted_amount: amount }),
  ...(terms === undefined ? {} : { granted_terms: terms }),
})

/**
 * The amount as amounts are written. Refuses `granted-only-as-asked`, `granted-less-without-reason`, and `granted-not-less`:
 * nothing, as much, or more than was asked for.
 */
function requireLess(request: Request, action: Approvable, less: Less, reason: string | null): Less {
  const id = String(request.id)
  for (const part of ['amount', 'terms'] as const)
    if (less[part] !== undefined && !action.lessens.includes(part))
      throw refuse('granted-only-as-asked', { id }, `/${part}`)
  if (!reason) throw refuse('granted-less-without-reason', { id }, '/reason')
  const { amount, terms } = less
  const { currency, amountMinor: asked } = request
  if (amount === undefined || currency === null) return less
  const minor = parseMinor(amount, currency)
  // With shorter terms the amount may stay.
  const most = asked === null ? undefined : terms === undefined ? asked - 1n : asked
  if (minor !== undefined && minor > 0n && (most === undefined || minor <= most))
    return { ...less, amount: formatMinor(minor, currency) }
  const facts = { id, asked: amountText(request), granted: amount.slice(0, 40) }
  throw refuse('granted-not-less', facts, '/amount')
}

/** As {@link approve}, but nothing is carried out. */
export async function refuseRequest(
  tx: Transaction,
  actions: Actions,
  decider: Decider,
  decision: { readonly id: bigint; readonly reason: string },
): Promise<void> {
  const request = await heldForDecision(tx, decider, decision.id)
  await decideRequest(tx, request.id, { state: 'refused', reason: decision.reason, result: null })
  await note(tx, 'request-refused', request, { reason: decision.reason })
  const dropped = { how: 'refused', reason: decision.reason } as const
  await actionNamed(actions, request.action).dropped(tx, request.payload, dropped)
}

/** Refuses `request-unknown`, `request-decided` and `not-own-request`. */
export async function withdraw(
  tx: Transaction,
  actions: Actions,
  person: PersonId,
  id: bigint,
): Promise<void> {
  const request = pendingOf(id, await lockRequest(tx, id))
  if (request.requestedById !== person) {
    throw refuse('not-own-request', { id: String(id), by: request.requestedBy })
  }
  await withdrawRequest(tx, id, null)
  await note(tx, 'request-withdrawn', request, { reason: null })
  const dropped = { how: 'withdrawn', reason: null } as const
  await actionNamed(actions, request.action).dropped(tx, request.payload, dropped)
}

/** Refuses `request-unknown` and `request-decided`. */
function pendingOf(id: bigint, request: Request | undefined): Request {
  if (!request) throw refuse('request-unknown', { id: String(id) })
  if (request.state !== 'pending') {
    const by = request.decidedBy ?? request.requestedBy
    throw refuse('request-decided', { id: String(id), state: request.state, by })
  }
  return request
}

async function heldForDecision(tx: Transaction, decider: Decider, id: bigint): Promise<Request> {
  const request = pendingOf(id, await lockToDecide(tx, id))
  await requireDecider(tx, decider, request)
  return request
}

/** Refuses `own-request`, `own-request-by-key`, `beyond-band`. */
async function requireDecider(tx: Transaction, decider: Decider, request: Request): Promise<void> {
  const id = String(request.id)
  const bands = await readBands(tx)
  const measured = inPieces(request)
  const roles = decidingRoles(bands, measured).join(', ')
  if (request.requestedById === decider.id) throw refuse('own-request', { id, roles })
  if (isSameHand(tx, request.requestedById, request.requestedMakerId))
    throw refuse('own-request-by-key', { id, roles })
  if (!decidingRoles(bands, measured).some(role => role === decider.role)) {
    const facts = { id, role: decider.role, amount: amountText(request), roles }
    if (request.approvedBeforeMinor === 0n) throw refuse('beyond-band', facts)
    throw refuse('beyond-band-in-pieces', { ...facts, days: piecesDays })
  }
}

/** What was left to be said by what is on file (all that is open, the customer's currency) may mean more by now. */
function requireNoMore(asked: Request, now: Matter): void {
  const isMore =
    now.amountMinor === null || asked.amountMinor === null
      ? now.amountMinor !== asked.amountMinor
      : now.amountMinor > asked.amountMinor
  if (now.currency === asked.currency && !isMore) return
  const facts = { id: String(asked.id), asked: amountText(asked), now: amountText(now) }
  throw refuse('request-outgrown', facts)
}

function amountText({
  currency,
  amountMinor,
  subject,
}: Pick<Matter, 'currency' | 'amountMinor' | 'subject'>): string {
  return currency === null || amountMinor === null
    ? subject
    : `${currency} ${formatMinor(amountMinor, currency)}`
}

function actionNamed(actions: Actions, name: ActionName) {
  const action = actions.find(each => each.name === name)
  if (!action) throw new Error(`no action '${name}'`)
  return action
}

type Outcome = 'request-approved' | 'request-refused' | 'request-withdrawn'

async function note(
  tx: Transaction,
  kind: Outcome,
  request: Request,
  facts: Readonly<Record<string, string | null>>,
): Promise<void> {
  await recordEvent(tx, {
    kind,
    subject: request.subject,
    facts: { request: request.id, action: request.action, requested_by: request.requestedBy, ...facts },
  })
}

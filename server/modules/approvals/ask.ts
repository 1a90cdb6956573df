import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { insertRequest } from './store.ts'
import type { Approvable } from './types.ts'

export type Entered = { readonly booked: Readonly<Record<string, unknown>> } | { readonly requestId: bigint }

/**
 * What a person enters becomes a request that somebody else decides on; the program itself (no person in the transaction)
 * books at once. Refuses what could not be carried out as things stand.
 */
export async function ask(
  tx: Transaction,
  action: Approvable,
  payload: Readonly<Record<string, unknown>>,
  reason: string,
): Promise<Entered> {
  if (tx.person === null) return { booked: await action.book(tx, payload) }
  const matter = await action.describe(tx, payload)
  const requestId = await insertRequest(tx, { ...matter, action: action.name, payload, reason })
  await recordEvent(tx, {
    kind: 'approval-requested',
    subject: matter.subject,
    facts: {
      request: requestId,
      action: action.name,
      currency: matter.currency,
      amount_minor: matter.amountMinor,
      reason,
    },
  })
  if (tx.isTrial) await carryOutInTrial(tx, action, payload)
  return { requestId }
}

/** Shows what approving it would book, also to whom the books are closed: nothing of it stays. */
async function carryOutInTrial(
  tx: Transaction,
  action: Approvable,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (tx.isConfined) await tx.client.query('reset role')
  await action.book(tx, payload)
}

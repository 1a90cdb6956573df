import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type Approvable, actionNames, type Request } from './types.ts'

/** `actions` know what theirs lead to. */
export function requestToJson(actions: readonly Approvable[], request: Request) {
  const { currency, amountMinor } = request
  const action = actions.find(({ name }) => name === request.action)
  return {
    id: request.id.toString(),
    action: request.action,
    subject: request.subject,
    customer: request.customer,
    customer_name: request.customerName,
    currency,
    amount: currency === null || amountMinor === null ? null : formatMinor(amountMinor, currency),
    asked: request.payload,
    makes_entries: action?.makesEntries ?? false,
    lessens: [...(action?.lessens ?? [])],
    reason: request.reason,
    requested_by: request.requestedBy,
    requested_at: request.requestedAt,
    state: request.state,
    decided_by: request.decidedBy,
    decided_at: request.decidedAt,
    decision_reason: request.decisionReason,
    granted: request.granted && {
      amount: request.granted.amount ?? null,
      terms: request.granted.terms ?? null,
    },
    result: request.result,
  }
}

export const requestDocument = z
  .object({
    id: z.string(),
    action: z.enum(actionNames),
    subject: z.string(),
    customer: z.string().nullable(),
    customer_name: z.string().nullable(),
    currency: z.string().nullable(),
    amount: moneyField.nullable(),
    asked: z.unknown(),
    makes_entries: z.boolean().describe('Whether approving it makes entries in the journal'),
    lessens: z
      .array(z.enum(['amount', 'terms']))
      .describe('What of it may be granted smaller or shorter than asked'),
    reason: z.string(),
    requested_by: z.string(),
    requested_at: z.string(),
    state: z.enum(['pending', 'approved', 'refused', 'withdrawn']),
    decided_by: z.string().nullable(),
    decided_at: z.string().nullable(),
    decision_reason: z.string().nullable(),
    granted: z
      .object({ amount: moneyField.nullable(), terms: z.string().nullable() })
      .nullable()
      .describe('What was granted less than asked; null: as asked, or not at all'),
    result: z.unknown(),
  })
  .meta({ id: 'Request' })

/** What a route answers with 202: the request that now waits for somebody else. */
export const requestedDocument = z.object({ request: z.string() }).meta({ id: 'Requested' })

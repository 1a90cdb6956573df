/** Whose approval a request that was just made waits for. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { moneyField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import { requestedDocument } from './request-json.ts'
import { decidingRoles, inPieces } from './rules.ts'
import { findRequest, readBands } from './store.ts'
import { actionNames } from './types.ts'

export const approvalDocument = z
  .object({
    action: z.enum(actionNames),
    currency: z.string().nullable(),
    amount: moneyField.nullable(),
    roles: z.array(z.string()).describe('Whose people decide on that much, anybody but who asks'),
  })
  .meta({ id: 'ApprovalNeeded' })

/** `requested`: what a route answered with 202. */
export async function approvalOf(
  reader: Reader,
  requested: unknown,
): Promise<z.output<typeof approvalDocument>> {
  const request = await findRequest(reader, BigInt(requestedDocument.parse(requested).request))
  if (!request) throw new Error('no request was made')
  const { action, currency, amountMinor } = request
  return {
    action,
    currency,
    amount: currency === null || amountMinor === null ? null : formatMinor(amountMinor, currency),
    roles: [...decidingRoles(await readBands(reader), inPieces(request))],
  }
}

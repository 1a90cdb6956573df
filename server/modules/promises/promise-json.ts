/** Promises as other programs read them. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import type { StandingPromise } from './list-promises.ts'
import { missingOf, promiseStates } from './rules.ts'

export const promiseDocument = z
  .object({
    id: z.string(),
    customer: z.string(),
    name: z.string().describe("The customer's name"),
    currency: z.string(),
    amount: moneyField,
    on: z.string().describe('The day it was made'),
    by: z.string().describe('The last day on which money is in time'),
    said_by: z.string().describe('Who said it, for the customer'),
    note: z.string().nullable(),
    state: z.enum(promiseStates),
    received: moneyField.describe('In time'),
    received_late: moneyField.describe('What made it good after its day'),
    missing: moneyField,
    recorded_by: z.string().nullable(),
    recorded_at: z.string(),
    withdrawn: z.object({ on: z.string(), by: z.string().nullable(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'PromiseToPay' })

export function promiseToJson(promise: StandingPromise): z.output<typeof promiseDocument> {
  const { currency, withdrawnOn } = promise
  return {
    id: promise.id.toString(),
    customer: promise.customer,
    name: promise.name,
    currency,
    amount: formatMinor(promise.amountMinor, currency),
    on: promise.madeOn,
    by: promise.by,
    said_by: promise.saidBy,
    note: promise.note,
    state: promise.state,
    received: formatMinor(promise.inTimeMinor, currency),
    received_late: formatMinor(promise.lateMinor, currency),
    missing: formatMinor(missingOf(promise), currency),
    recorded_by: promise.person,
    recorded_at: promise.recordedAt,
    withdrawn:
      withdrawnOn === null
        ? null
        : { on: withdrawnOn, by: promise.withdrawnBy, reason: promise.withdrawnReason ?? '' },
  }
}

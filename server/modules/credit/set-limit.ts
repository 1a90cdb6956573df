/** Granting a limit: a document that somebody else approved. What was granted before stays on file. */
import { z } from 'zod'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { currencyField, dateField, idText, keyField, moneyField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable, type Matter } from '../approvals/index.ts'
import { type Customer, needCustomer, noteCreditLimits } from '../customers/index.ts'
import { companyCurrency, inCompanyCurrency } from '../ledger/index.ts'
import { refuseBelowFloor } from './budget-floor.ts'
import { creditAmount } from './check-credit.ts'
import { refuse } from './errors.ts'
import type { LimitGate } from './limit-gate.ts'
import { heldCustomers } from './store.ts'
import { insertLimit, lastLimit } from './store-limits.ts'

export const limitAsked = z.object({
  customer: keyField,
  /** Major units; null: unlimited, 0: nothing on credit. */
  amount: moneyField.nullable(),
  currency: currencyField.nullish(),
  /** For the customer and all below it together. */
  group: z.boolean().default(false),
  from: dateField,
  /** It ends by itself after this day; the one before it holds again. */
  until: dateField.nullish(),
  review: dateField.nullish(),
  /** Parts of it that an insurer or a guarantor answers for. */
  insured: moneyField.nullish(),
  guaranteed: moneyField.nullish(),
  reason: z.string(),
  /** Id of the last limit of its kind when this was written, 0 for none: it takes the place of no later one unseen. */
  over: idText.optional(),
})
export type LimitAsked = z.output<typeof limitAsked>

/** Asked for by a person, booked once another approved; by the program itself at once. */
export const gatedLimit = (gate: LimitGate): Approvable =>
  defineApprovable({
    name: 'credit-limit',
    label: { en: 'credit limit', 'zh-CN': '授信额度' },
    payload: limitAsked,
    async describe(reader, asked) {
      const read = await readLimit(reader, asked)
      const matter = await matterOf(reader, asked, read)
      await requireLastLimit(reader, asked, read.customer)
      await passGate(reader, gate, asked, read)
      return matter
    },
    async book(tx, asked) {
      const read = await readLimit(tx, asked)
      await heldCustomers(tx, [read.customer.id])
      await requireLastLimit(tx, asked, read.customer)
      if (tx.person !== null) await passGate(tx, gate, asked, read)
      return bookLimit(tx, asked, read)
    },
    lessens: ['amount'],
    lessen: async (_reader, asked, { amount }) => ({ ...asked, amount: amount ?? asked.amount }),
  })

/** With nothing before it. */
export const limitAction = gatedLimit(async () => undefined)

async function bookLimit(tx: Transaction, asked: LimitAsked, read: ReadLimit) {
  const { customer, amountMinor, currency, insuredMinor, guaranteedMinor } = read
  const source = tx.person === null ? 'program' : 'request'
  const { group: isGroup, from, until = null, review = null, reason } = asked
  const limit = { isGroup, currency, amountMinor, from, until, review, source, reason } as const
  const id = await insertLimit(tx, { customerId: customer.id, ...limit, insuredMinor, guaranteedMinor })
  await noteCreditLimits(tx, isGroup || until !== null ? [] : [{ id: customer.id, amountMinor, currency }])
  const amount = amountMinor === null ? null : formatMinor(amountMinor, currency)
  await recordEvent(tx, {
    kind: 'credit-limit-set',
    subject: `customer:${customer.code}`,
    facts: { limit: id, amount, currency, group: isGroup, from, until, reason },
  })
  return { limit: id.toString(), customer: customer.code, amount, currency }
}

/** Nothing stands in the way of granting nothing. */
async function passGate(reader: Reader, gate: LimitGate, { from, group }: LimitAsked, read: ReadLimit) {
  const { customer, amountMinor, currency } = read
  if (amountMinor === 0n) return
  const baseMinor = await inCompanyCurrency(reader, { minor: amountMinor, currency }, from)
  const wanted = { customerId: customer.id, isGroup: group, baseMinor }
  await refuseBelowFloor(reader, wanted, { today: from, at: '/amount' })
  await gate(reader, { customerId: customer.id, code: customer.code, baseMinor, from })
}

/** Refuses `limit-overtaken`. */
async function requireLastLimit(
  reader: Reader,
  { over, group }: LimitAsked,
  { id, code }: Customer,
): Promise<void> {
  if (over === undefined) return
  const last = await lastLimit(reader, id, group)
  if (String(last?.id ?? 0n) === over) return
  const amount = last?.amountMinor == null ? '∞' : formatMinor(last.amountMinor, last.currency)
  throw refuse(
    'limit-overtaken',
    { customer: code, limit: `${last?.currency ?? ''} ${amount}`.trim() },
    '/over',
  )
}

type ReadLimit = Awaited<ReturnType<typeof readLimit>>

async function readLimit(reader: Reader, asked: LimitAsked) {
  const customer = await needCustomer(reader, asked.customer)
  const currency = asked.currency ?? customer.currency ?? (await companyCurrency(reader))
  const { from, until } = asked
  if (until && until < from) throw refuse('limit-ends-too-early', { from, until }, '/until')
  const amountMinor = asked.amount === null ? null : creditAmount(asked.amount, currency)
  refuseWhileStopped(customer, amountMinor)
  const insuredMinor = asked.insured ? creditAmount(asked.insured, currency, '/insured') : 0n
  const guaranteedMinor = asked.guaranteed ? creditAmount(asked.guaranteed, currency, '/guaranteed') : 0n
  const secured = insuredMinor + guaranteedMinor
  if (amountMinor !== null && secured > amountMinor) {
    const facts = { secured: formatMinor(secured, currency), limit: formatMinor(amountMinor, currency) }
    throw refuse('secured-beyond-limit', facts, insuredMinor > amountMinor ? '/insured' : '/guaranteed')
  }
  return { customer, currency, amountMinor, insuredMinor, guaranteedMinor }
}

async function matterOf(reader: Reader, asked: LimitAsked, read: ReadLimit): Promise<Matter> {
  const { customer, currency, amountMinor } = read
  return {
    subject: `customer:${customer.code}`,
    customerId: customer.id,
    currency,
    amountMinor,
    baseMinor: await inCompanyCurrency(reader, { minor: amountMinor, currency }, asked.from),
  }
}

/** Cash only is no grant. Refuses `limit-while-stopped`. */
export function refuseWhileStopped({ code, state }: Pick<Customer, 'code' | 'state'>, minor: bigint | null) {
  if (state === 'stopped' && minor !== 0n) throw refuse('limit-while-stopped', { customer: code })
}

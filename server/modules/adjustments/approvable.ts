/** Adjustments a person may only ask for. */
import { z } from 'zod'
import type { Reader } from '../../kernel/database/transaction.ts'
import { dateField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable, type Matter } from '../approvals/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { refuse } from './errors.ts'
import { amountAsked, credits, debts, documentAmong, openOf } from './find-document.ts'
import { refund } from './refund.ts'
import { itemsOf } from './store.ts'
import type { BookedKind } from './types.ts'
import { writeOff } from './write-off.ts'

const payload = z.object({
  number: z.string(),
  amount: z.string().optional(),
  on: dateField,
  reason: z.string(),
})

export const writeOffAction: Approvable = defineApprovable({
  name: 'write-off',
  makesEntries: true,
  label: { en: 'write-off', 'zh-CN': '坏账核销' },
  payload,
  describe: (reader, asked) => matterOf(reader, debts, asked),
  async book(tx, asked) {
    const { entryId } = await writeOff(tx, asked)
    return { entry: entryId.toString() }
  },
})

export const refundAction: Approvable = defineApprovable({
  name: 'refund',
  makesEntries: true,
  label: { en: 'refund', 'zh-CN': '退款' },
  payload,
  describe: (reader, asked) => matterOf(reader, credits, asked),
  async book(tx, asked) {
    const { entryId } = await refund(tx, asked)
    return { entry: entryId.toString() }
  },
})

/** How much of which document; more than is open is refused now, not first when somebody approves it. */
async function matterOf(
  reader: Reader,
  kinds: readonly BookedKind[],
  asked: z.output<typeof payload>,
): Promise<Matter> {
  const document = await documentAmong(reader, kinds, asked.number)
  const { number, currency, customerId } = document
  const openMinor = openOf(await itemsOf(reader, document))
  if (openMinor === 0n) throw refuse('nothing-open', { number })
  const amountMinor = amountAsked(asked.amount, openMinor, currency)
  if (amountMinor > openMinor) {
    const [open, amount] = [openMinor, amountMinor].map(minor => formatMinor(minor, currency))
    throw refuse('more-than-open', { number, currency, open: open ?? '', amount: amount ?? '' }, '/amount')
  }
  const baseMinor = await inCompanyCurrency(reader, { minor: amountMinor, currency }, asked.on)
  return { subject: `${document.kind}:${number}`, customerId, currency, amountMinor, baseMinor }
}

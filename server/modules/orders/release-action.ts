import { z } from 'zod'
import { dateField } from '../../kernel/http/fields.ts'
import { type Approvable, defineApprovable } from '../approvals/index.ts'
import { needCustomer } from '../customers/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { needOrder, releaseOrder } from './change-order.ts'
import { refuse } from './errors.ts'

/** Letting a held order go, asked for by those who may not do it themselves. */
export const releaseAction: Approvable = defineApprovable({
  name: 'release-hold',
  label: { en: 'release of a held order', 'zh-CN': '订单解冻' },
  payload: z.object({ number: z.string(), reason: z.string(), on: dateField }),
  async describe(reader, { number, on }) {
    const order = await needOrder(reader, number)
    if (order.status !== 'held') throw refuse('order-not-held', { number, status: order.status })
    const { amountMinor, currency, customerId, customer } = order
    const { state } = await needCustomer(reader, customer)
    if (state === 'stopped') throw refuse('customer-stopped', { customer })
    const baseMinor = await inCompanyCurrency(reader, { minor: amountMinor, currency }, on)
    return { subject: `order:${number}`, customerId, currency, amountMinor, baseMinor }
  },
  async book(tx, { number, reason, on }) {
    await releaseOrder(tx, { number, reason, today: on })
    return { number, status: 'open' }
  },
})

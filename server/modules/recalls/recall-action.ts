/** A recall is asked for by one person and stands once another approved it, by the amount at full price. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { formatMinor } from '../../kernel/money.ts'
import { type Approvable, defineApprovable, type Matter } from '../approvals/index.ts'
import { heldCustomers } from '../credit/index.ts'
import { needCustomer } from '../customers/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { planRecall, recallAsked } from './plan-recall.ts'
import { insertRecall } from './store.ts'

export const recallAction: Approvable = defineApprovable({
  name: 'recall-goods',
  label: { en: 'recall of unpaid goods', 'zh-CN': '收回货物' },
  payload: recallAsked,
  describe: matterOf,
  book: bookRecall,
})

async function matterOf(reader: Reader, asked: Parameters<typeof planRecall>[1]): Promise<Matter> {
  const { customerId, code, currency, totalMinor } = await planRecall(reader, asked)
  const baseMinor = await inCompanyCurrency(reader, { minor: totalMinor, currency }, asked.on)
  return { subject: `customer:${code}`, customerId, currency, amountMinor: totalMinor, baseMinor }
}

/** The account is held, so that of two recalls of the same goods the second finds them taken. */
async function bookRecall(tx: Transaction, asked: Parameters<typeof planRecall>[1]) {
  await heldCustomers(tx, [(await needCustomer(tx, asked.customer)).id])
  const { customerId, code, currency, lines, totalMinor } = await planRecall(tx, asked)
  const recall = { customerId, currency, reason: asked.reason, approvedOn: asked.on }
  const number = await insertRecall(tx, recall, lines)
  await recordEvent(tx, {
    kind: 'recall-approved',
    subject: `recall:${number}`,
    facts: { customer: code, currency, amount_minor: totalMinor, reason: asked.reason },
  })
  return { number, customer: code, currency, amount: formatMinor(totalMinor, currency) }
}

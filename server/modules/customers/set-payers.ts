import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { refuse } from './errors.ts'
import { holdVersion, needCustomer } from './need-customer.ts'
import { raiseVersion } from './store.ts'
import { replacePayers } from './store-relations.ts'
import type { CustomerId } from './types.ts'

/** Replaces the list of those who may pay for the customer (代付). Refuses `customer-unknown`, `changed-meanwhile` and `own-payer`. */
export async function setPayers(
  tx: Transaction,
  customer: string,
  payerCodes: readonly string[],
  version?: number,
): Promise<void> {
  const { id, code } = await holdVersion(tx, customer, version)
  const payers: CustomerId[] = []
  for (const payerCode of payerCodes) {
    const payer = await needCustomer(tx, payerCode)
    if (payer.id === id) throw refuse('own-payer', { code })
    payers.push(payer.id)
  }
  await replacePayers(tx, id, payers)
  await raiseVersion(tx, id)
  await recordEvent(tx, {
    kind: 'payers-changed',
    subject: `customer:${code}`,
    facts: { payers: payerCodes },
  })
}

import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { holdVersion } from './need-customer.ts'
import { plainText } from './rules.ts'
import { raiseVersion } from './store.ts'
import { replaceAddresses } from './store-relations.ts'
import type { Address } from './types.ts'

/** Replaces the customer's addresses. Refuses `customer-unknown`, `changed-meanwhile` and `bad-customer-text`. */
export async function setAddresses(
  tx: Transaction,
  customer: string,
  entered: readonly Address[],
  version?: number,
): Promise<void> {
  const addresses = entered.map(address => ({
    kind: address.kind,
    lines: address.lines
      .split(/\r?\n/)
      .map(line => plainText('address', line, 200))
      .join('\n'),
  }))
  const { id, code } = await holdVersion(tx, customer, version)
  await replaceAddresses(tx, id, addresses)
  await raiseVersion(tx, id)
  await recordEvent(tx, { kind: 'addresses-changed', subject: `customer:${code}`, facts: { addresses } })
}

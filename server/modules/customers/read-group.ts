import type { Reader } from '../../kernel/database/transaction.ts'
import { needCustomer } from './need-customer.ts'
import { type GroupMember, groupOf } from './store-group.ts'

/** The whole group the customer belongs to, from its head down, as far as the reader can see it. Refuses `customer-unknown`. */
export async function readGroup(reader: Reader, code: string): Promise<GroupMember[]> {
  const { id } = await needCustomer(reader, code)
  return groupOf(reader, id)
}

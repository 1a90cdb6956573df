import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'
import { needCustomer } from './need-customer.ts'
import { readLastChange } from './store-changes.ts'
import { readOwnership } from './store-ownership.ts'
import { readAddresses, readContacts, readPayers } from './store-relations.ts'
import type { Address, Contact, Customer, Ownership } from './types.ts'

export interface CustomerSheet extends Customer {
  readonly contacts: readonly Contact[]
  readonly addresses: readonly Address[]
  /** Codes of customers who may pay for it. */
  readonly payers: readonly string[]
  /** Oldest first. */
  readonly ownership: readonly Ownership[]
  readonly updatedAt: Instant
  /** Null: the program itself. */
  readonly updatedBy: string | null
}

/** All the archive holds about one customer. Refuses `customer-unknown`. */
export async function readCustomer(reader: Reader, code: string): Promise<CustomerSheet> {
  const customer = await needCustomer(reader, code)
  return {
    ...customer,
    contacts: await readContacts(reader, customer.id),
    addresses: await readAddresses(reader, customer.id),
    payers: await readPayers(reader, customer.id),
    ownership: await readOwnership(reader, customer.id),
    ...(await readLastChange(reader, customer.id)),
  }
}

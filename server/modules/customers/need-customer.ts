import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Problem } from '../../kernel/problem.ts'
import { refuse } from './errors.ts'
import { findCustomer, lockCustomer } from './store.ts'
import { readLastChange } from './store-changes.ts'
import type { Customer } from './types.ts'

/** Refuses `customer-unknown`. */
export async function needCustomer(reader: Reader, code: string): Promise<Customer> {
  const customer = await findCustomer(reader, code.trim())
  if (!customer) throw unknownCustomer(code)
  return customer
}

export const unknownCustomer = (code: string): Problem =>
  refuse('customer-unknown', { code: code.slice(0, 100) })

/** As {@link needCustomer}, locked until the transaction ends. */
export async function holdCustomer(tx: Transaction, code: string): Promise<Customer> {
  const customer = await lockCustomer(tx, code.trim())
  if (!customer) throw refuse('customer-unknown', { code: code.slice(0, 100) })
  return customer
}

/** As {@link holdCustomer}, as it was when the change was made from it. Refuses `changed-meanwhile`. */
export async function holdVersion(
  tx: Transaction,
  code: string,
  version: number | undefined,
): Promise<Customer> {
  const customer = await holdCustomer(tx, code)
  if (version !== undefined && customer.version !== version) {
    const { updatedAt, updatedBy } = await readLastChange(tx, customer.id)
    const facts = { code: customer.code, version, current: customer.version, at: updatedAt }
    throw refuse('changed-meanwhile', { ...facts, by: updatedBy ?? 'system' })
  }
  return customer
}

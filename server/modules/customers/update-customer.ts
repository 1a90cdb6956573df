import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { checkFields, type EnteredFields } from './check-fields.ts'
import { refuse } from './errors.ts'
import { holdCustomer, needCustomer } from './need-customer.ts'
import { isAtOrBelow, lockParents, updateFields } from './store.ts'
import type { Customer, CustomerId } from './types.ts'

export interface CustomerChange extends EnteredFields {
  readonly code: string
  /** The version the change was made from. */
  readonly version: number
  readonly parentCode?: string | null | undefined
}

/** Refuses `changed-meanwhile`, `parent-circle`, and fields that cannot be stored. Owners change by handing over. */
export async function updateCustomer(tx: Transaction, change: CustomerChange): Promise<Customer> {
  if (change.parentCode) await lockParents(tx)
  const before = await holdCustomer(tx, change.code)
  if (before.version !== change.version) {
    throw refuse('changed-meanwhile', { code: before.code, version: change.version, current: before.version })
  }
  const after = checkFields(before, change)
  const parentId = await parentAfter(tx, before, change.parentCode)
  await updateFields(tx, before, after, parentId)
  const { code, version, ...facts } = change
  await recordEvent(tx, { kind: 'customer-changed', subject: `customer:${before.code}`, facts })
  return needCustomer(tx, before.code)
}

async function parentAfter(
  tx: Transaction,
  customer: Customer,
  entered: string | null | undefined,
): Promise<CustomerId | null> {
  const code = entered === undefined ? customer.parentCode : entered
  if (!code) return null
  const parent = await needCustomer(tx, code)
  if (entered !== undefined && (await isAtOrBelow(tx, customer.id, parent.id))) {
    throw refuse('parent-circle', { code: customer.code, parent: parent.code }, '/parent_code')
  }
  return parent.id
}

import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { checkFields, type EnteredFields } from './check-fields.ts'
import { refuse } from './errors.ts'
import { holdVersion, needCustomer } from './need-customer.ts'
import { isAtOrBelow, lockParents, updateFields } from './store.ts'
import { companyCurrency } from './store-export.ts'
import type { Customer, CustomerFields, CustomerId } from './types.ts'

export interface CustomerChange extends EnteredFields {
  readonly code: string
  /** The version the change was made from. */
  readonly version: number
  readonly parentCode?: string | null | undefined
}

/** Refuses `changed-meanwhile`, `parent-circle`, `limit-in-other-currency`, and fields that cannot be stored. Owners change by handing over. */
export async function updateCustomer(tx: Transaction, change: CustomerChange): Promise<Customer> {
  if (change.parentCode) await lockParents(tx)
  const before = await holdVersion(tx, change.code, change.version)
  const after = checkFields(before, change)
  if (change.creditLimitMinor === undefined) await refuseOtherCurrency(tx, before, after)
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
  // Kept by id: a parent somebody else looks after has no code here.
  if (entered === undefined) return customer.parentId
  if (!entered) return null
  const parent = await needCustomer(tx, entered)
  if (await isAtOrBelow(tx, customer.id, parent.id)) {
    throw refuse('parent-circle', { code: customer.code, parent: parent.code }, '/parent_code')
  }
  return parent.id
}

/** A limit is an amount of money: in another currency it is another limit. */
async function refuseOtherCurrency(
  tx: Transaction,
  before: CustomerFields,
  after: CustomerFields,
): Promise<void> {
  if (before.creditLimitMinor === null || before.currency === after.currency) return
  const own = await companyCurrency(tx)
  const [from, to] = [before.currency ?? own, after.currency ?? own]
  if (from !== to) throw refuse('limit-in-other-currency', { from, to }, '/credit_limit')
}

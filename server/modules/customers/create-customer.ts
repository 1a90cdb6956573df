import type { Transaction } from '../../kernel/database/transaction.ts'
import { firstDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { checkFields, type EnteredFields, emptyFields } from './check-fields.ts'
import { refuse } from './errors.ts'
import { needCustomer } from './need-customer.ts'
import { customerCodeOf, plainText } from './rules.ts'
import { insertCustomer } from './store.ts'
import { firstOwnership, ownText } from './store-ownership.ts'
import type { Customer } from './types.ts'

export interface NewCustomer extends EnteredFields {
  readonly code: string
  readonly name: string
  readonly parentCode?: string | null | undefined
  readonly salesperson?: string | null | undefined
  readonly collector?: string | null | undefined
}

/** A customer whose account is still to be opened. Refuses `customer-exists`, `no-own-customers`, and fields that cannot be stored. */
export async function createCustomer(tx: Transaction, entered: NewCustomer): Promise<Customer> {
  const code = customerCodeOf(entered.code)
  const fields = checkFields({ ...emptyFields, name: '' }, entered)
  const owner = {
    salesperson: await salespersonFor(tx, entered.salesperson),
    collector: entered.collector ? plainText('collector', entered.collector, 100) : null,
  }
  const parent = entered.parentCode ? await needCustomer(tx, entered.parentCode) : undefined
  const id = await insertCustomer(tx, { ...fields, ...owner, code, parentId: parent?.id ?? null })
  if (id === undefined) throw refuse('customer-exists', { code }, '/code')
  await firstOwnership(tx, id, { from: firstDate, ...owner, reason: '' })
  await recordEvent(tx, {
    kind: 'customer-created',
    subject: `customer:${code}`,
    facts: { ...fields, ...owner },
  })
  return needCustomer(tx, code)
}

/** Who sees only own customers makes only such. Refuses `no-own-customers`. */
async function salespersonFor(tx: Transaction, entered: string | null | undefined): Promise<string | null> {
  if (!tx.isConfined) return entered ? plainText('salesperson', entered, 100) : null
  const own = await ownText(tx)
  if (own === null || (entered && entered.trim() !== own))
    throw refuse('no-own-customers', {}, '/salesperson')
  return own
}

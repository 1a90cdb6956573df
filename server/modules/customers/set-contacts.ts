import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { holdVersion } from './need-customer.ts'
import { emailOf, plainText } from './rules.ts'
import { raiseVersion } from './store.ts'
import { replaceContacts } from './store-relations.ts'
import type { Contact } from './types.ts'

/** Replaces the customer's contacts. Refuses `customer-unknown`, `changed-meanwhile`, `bad-customer-text` and `bad-customer-email`. */
export async function setContacts(
  tx: Transaction,
  customer: string,
  entered: readonly Contact[],
  version?: number,
): Promise<void> {
  const contacts = entered.map(contact => ({
    name: plainText('name', contact.name, 100),
    role: contact.role,
    phone: contact.phone === null ? null : plainText('phone', contact.phone, 50),
    email: contact.email === null ? null : emailOf(contact.email),
  }))
  const { id, code } = await holdVersion(tx, customer, version)
  await replaceContacts(tx, id, contacts)
  await raiseVersion(tx, id)
  await recordEvent(tx, { kind: 'contacts-changed', subject: `customer:${code}`, facts: { contacts } })
}

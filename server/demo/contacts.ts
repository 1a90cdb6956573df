import type { Contact } from '../modules/customers/index.ts'
import { contactNames } from './cast.ts'
import type { DemoCustomer } from './types.ts'

/** Whom one talks to: of large customers also who decides. */
export function contactsOf({ code, name, tier, currency }: DemoCustomer): Contact[] {
  const place = Number(code.slice(1))
  const contact = (role: Contact['role'], turn: number): Contact => ({
    name:
      currency === 'USD'
        ? `Sam Sample ${turn + 1}`
        : `${name.slice(0, 1)}${contactNames[(place + turn * 3) % contactNames.length]}`,
    role,
    phone: `000-5551${String(place * 4 + turn).padStart(4, '0')}`,
    email: `${role}@${code.toLowerCase()}.example`,
  })
  return [contact('finance', 0), ...(tier === 'A' ? [contact('boss', 1), contact('purchasing', 2)] : [])]
}

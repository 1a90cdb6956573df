import type { CompanyId, PersonId } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'

export interface Company {
  readonly id: CompanyId
  readonly code: string
  readonly name: string
  /** What amounts are in where nothing else is said. */
  readonly currency: Currency
  /** IANA time zone that decides which business day it is. */
  readonly zone: string
}

export const roleNames = [
  'owner',
  'manager',
  'credit',
  'receivables',
  'sales',
  'collector',
  'legal',
  'auditor',
] as const
export type Role = (typeof roleNames)[number]

export function isRole(name: string): name is Role {
  return roleNames.some(role => role === name)
}

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
  readonly email: string | null
  /** The text that stands for this person in imported files. */
  readonly salesperson: string | null
  /** As whom the person signs in; null: not at all. */
  readonly userId: string | null
}

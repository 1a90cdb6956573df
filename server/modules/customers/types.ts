import type { LocalDate } from '../../kernel/dates.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Language } from '../../kernel/language.ts'
import type { Currency } from '../../kernel/money.ts'
import type { FamilyTerms } from '../terms/index.ts'

export type CustomerId = Id<'customer'>

/** No credit sale before the account is open; a stopped one takes no new sale at all. */
export type AccountState = 'opening' | 'open' | 'stopped'

/** What a person enters about a customer; terms in the terms module's canonical text. */
export interface CustomerFields {
  readonly name: string
  readonly taxId: string | null
  readonly region: string | null
  readonly tier: string | null
  readonly currency: Currency | null
  /** In the customer's currency, else the company's. */
  readonly creditLimitMinor: bigint | null
  readonly terms: string | null
  /** Other terms for families of products. */
  readonly familyTerms: readonly FamilyTerms[]
  readonly email: string | null
  readonly phone: string | null
  readonly language: Language | null
  readonly distanceKm: number | null
  /** Days of the month on which it pays; none: any day. */
  readonly payingDays: readonly number[]
  readonly shiftToWorkingDays: boolean
}

export interface Customer extends CustomerFields {
  readonly id: CustomerId
  readonly code: string
  readonly parentCode: string | null
  readonly parentId: CustomerId | null
  readonly salesperson: string | null
  readonly collector: string | null
  readonly state: AccountState
  /** Grows with every change; a change names the version it was made from. */
  readonly version: number
}

export const contactRoles = ['boss', 'purchasing', 'finance', 'warehouse', 'legal', 'other'] as const
export type ContactRole = (typeof contactRoles)[number]

export interface Contact {
  readonly name: string
  readonly role: ContactRole
  readonly phone: string | null
  readonly email: string | null
}

export const addressKinds = ['registered', 'delivery', 'invoice'] as const
export type AddressKind = (typeof addressKinds)[number]

export interface Address {
  readonly kind: AddressKind
  readonly lines: string
}

/** Who looks after the customer from a day on. */
export interface Ownership {
  readonly from: LocalDate
  readonly salesperson: string | null
  readonly collector: string | null
  readonly reason: string
}

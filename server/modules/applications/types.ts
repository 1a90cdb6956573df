/** The words of credit applications. */
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Currency } from '../../kernel/money.ts'
import type { PaperId } from '../papers/index.ts'
import type { DocumentItem, Ground, State } from './rules.ts'

export type ApplicationId = Id<'credit-application'>

/** What is written on the form. */
export interface Wanted {
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly terms: string
  readonly purpose: string
  /** What it buys in a month on average. */
  readonly demandMinor: bigint
  /** Percent above the cash price. */
  readonly surcharge: string
  readonly acceptedBy: string | null
  readonly acceptedOn: LocalDate | null
}

export interface Application extends Wanted {
  readonly id: ApplicationId
  readonly customerId: bigint
  readonly customer: string
  readonly name: string
  readonly state: State
  readonly version: number
  readonly agreement: string | null
  readonly madeById: bigint | null
  /** Who made the API key by which it was written, where that is somebody else. */
  readonly makerId: bigint | null
  readonly madeBy: string | null
  readonly madeAt: Instant
  readonly submittedBy: string | null
  readonly submittedOn: LocalDate | null
  readonly requestId: bigint | null
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  /** Null: as asked, or not at all. */
  readonly grantedMinor: bigint | null
  readonly grantedTerms: string | null
  readonly ground: Ground | null
  readonly words: string
  readonly limitFrom: LocalDate | null
}

/** What somebody saw who looked at a document. */
export interface Look {
  readonly hasSeal: boolean
  readonly hasWords: boolean
  /** It is what it is to be: the firm's licence, that person's id, legible and in date. */
  readonly isRight: boolean
  readonly note: string
  readonly by: string | null
  readonly at: Instant
}

export interface HandedIn {
  readonly id: bigint
  readonly item: DocumentItem
  readonly paperId: PaperId
  readonly isWithdrawn: boolean
  readonly by: string | null
  readonly at: Instant
  readonly look: Look | null
}

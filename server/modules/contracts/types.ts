import type { Transaction } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Message } from '../../kernel/language.ts'
import type { TermsEntered } from '../customers/index.ts'
import type { Clauses } from './clauses.ts'

export type ContractId = Id<'contract'>

export const stepNames = ['reviewed', 'sent', 'signed', 'ended'] as const
export type StepName = (typeof stepNames)[number]
export const stateNames = ['draft', 'reviewed', 'sent', 'signed', 'running', 'ended'] as const
export type ContractState = (typeof stateNames)[number]

export const sealStates = ['both', 'ours', 'theirs', 'none'] as const

export interface Signing {
  /** Who signed for us, and for the customer. */
  readonly ours: string
  readonly theirs: string
  /** Whose seals stand on it. */
  readonly seals: (typeof sealStates)[number]
}

export interface Step {
  readonly version: number
  readonly step: StepName
  readonly on: LocalDate
  readonly note: string
  readonly signing: Signing | null
  readonly personId: bigint | null
  readonly by: string | null
  readonly recordedAt: Instant
}

export interface Version {
  readonly version: number
  readonly clauses: Clauses
  readonly reason: string
  readonly personId: bigint | null
  /** Who made the API key by which it was written, where that is somebody else. */
  readonly makerId: bigint | null
  readonly by: string | null
  readonly recordedAt: Instant
}

export interface Contract {
  readonly id: ContractId
  readonly number: string
  readonly customerId: bigint
  readonly customer: string
  readonly name: string
  /** Oldest first, never empty. */
  readonly versions: readonly Version[]
  readonly steps: readonly Step[]
}

/** What follows when a contract is signed, in the same transaction; the modules downstream know. */
export type AfterSigning = (
  tx: Transaction,
  signed: { readonly number: string; readonly on: LocalDate },
) => Promise<void>

/** What a signature brings; the modules downstream know. */
export interface AtSigning {
  /** Of terms longer than the customer's so far. */
  readonly termsEntered: TermsEntered
  readonly after: AfterSigning
}

export interface Acknowledgement {
  readonly id: bigint
  readonly version: number
  readonly kind: 'link' | 'scan'
  readonly paperId: bigint | null
  readonly byName: string
  readonly byTitle: string
  readonly on: LocalDate
  readonly address: string | null
  readonly wordsSha256: string
  /** Who took a scan in. */
  readonly by: string | null
  readonly recordedAt: Instant
}

/** What law says, from a day on. */
export interface Law {
  readonly id: string
  readonly name: Message['text']
  readonly article: Message['text']
  readonly from: LocalDate
  /** The last day it was in force. */
  readonly to: LocalDate | null
  /** Numbers of it that rules reckon with. */
  readonly days?: number
  /** Common knowledge of the trade, not yet compared with the published text by a lawyer. */
  readonly isUnconfirmed: boolean
}

/** forbidden: the law makes it void or unlawful; weak: hard to enforce; advice: better said. */
export type Severity = 'forbidden' | 'weak' | 'advice'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** The clause it is about. */
  readonly clause: string
  readonly reason: Message
  readonly remedy: Message
  readonly law: Law | null
}

import type { z } from 'zod'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'
import type { Localized } from '../../kernel/language.ts'
import type { Currency } from '../../kernel/money.ts'
import type { Role } from '../identity/index.ts'

export const actionNames = [
  'credit-note',
  'write-off',
  'refund',
  'reopen-period',
  'credit-limit',
  'release-hold',
  'credit-policy',
  'reopen-account',
  'credit-application',
  'credit-budget',
  'recall-goods',
  'customer-terms',
] as const
export type ActionName = (typeof actionNames)[number]

/** What a request is about and how much; minor units. */
export interface Matter {
  /** `invoice:1001`, `month:2026-01`. */
  readonly subject: string
  readonly customerId: bigint | null
  readonly currency: Currency | null
  readonly amountMinor: bigint | null
  /** In the company's currency; null where there is no amount, or no rate for it. */
  readonly baseMinor: bigint | null
}

/** Less than was asked for; what is left out stays as asked. */
export interface Less {
  /** Major units of the request's currency. */
  readonly amount?: string | undefined
  readonly terms?: string | undefined
}

/** How it came that it is not carried out. */
export interface Dropped {
  readonly how: 'refused' | 'withdrawn'
  readonly reason: string | null
}

interface Definition<Payload> {
  readonly name: ActionName
  readonly label: Localized
  /** What is asked for, as JSON keeps it. */
  readonly payload: z.ZodType<Payload>
  /** Read with the rights of the person who asks; refuses what could not be carried out as things stand. */
  describe(reader: Reader, payload: Payload): Promise<Matter>
  /** Carries it out; what it answers goes to the one who decided, and is kept. */
  book(tx: Transaction, payload: Payload): Promise<Readonly<Record<string, unknown>>>
  /** Whether carrying it out makes entries in the journal; left out: none. */
  readonly makesEntries?: boolean
  /** What follows where it is refused or withdrawn, in the same transaction. */
  dropped?(tx: Transaction, payload: Payload, dropped: Dropped): Promise<void>
  /** What of it may be granted smaller or shorter than asked; left out: it is granted as asked or not at all. */
  readonly lessens?: readonly (keyof Less)[]
  /** The payload as granted; an amount is known to be smaller, terms that are longer than asked are refused here. */
  lessen?(reader: Reader, payload: Payload, less: Less): Promise<Payload>
}

/** Something a person may only ask for. The module that can do it brings one of these; it reads its own payloads. */
export interface Approvable {
  readonly name: ActionName
  readonly label: Localized
  describe(reader: Reader, payload: unknown): Promise<Matter>
  book(tx: Transaction, payload: unknown): Promise<Readonly<Record<string, unknown>>>
  dropped(tx: Transaction, payload: unknown, dropped: Dropped): Promise<void>
  readonly makesEntries: boolean
  readonly lessens: readonly (keyof Less)[]
  lessen(reader: Reader, payload: unknown, less: Less): Promise<unknown>
}

export function defineApprovable<Payload>(definition: Definition<Payload>): Approvable {
  const { name, label, payload } = definition
  return {
    name,
    label,
    describe: (reader, given) => definition.describe(reader, payload.parse(given)),
    book: (tx, given) => definition.book(tx, payload.parse(given)),
    dropped: async (tx, given, dropped) => definition.dropped?.(tx, payload.parse(given), dropped),
    makesEntries: definition.makesEntries ?? false,
    lessens: definition.lessens ?? [],
    lessen: async (reader, given, less) =>
      definition.lessen ? definition.lessen(reader, payload.parse(given), less) : given,
  }
}

export type RequestState = 'pending' | 'approved' | 'refused' | 'withdrawn'

export interface Request {
  readonly id: bigint
  readonly action: ActionName
  readonly subject: string
  /** The customer's code. */
  readonly customer: string | null
  readonly customerName: string | null
  readonly currency: Currency | null
  readonly amountMinor: bigint | null
  readonly baseMinor: bigint | null
  /** Of the same document, in the company's currency; 0 where the action has no pieces. */
  readonly approvedBeforeMinor: bigint
  readonly payload: unknown
  readonly reason: string
  readonly requestedBy: string
  readonly requestedById: bigint
  /** Who made the API key by which it was asked for, where that is somebody else. */
  readonly requestedMakerId: bigint | null
  readonly requestedAt: Instant
  readonly state: RequestState
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly decisionReason: string | null
  /** Null: as asked, or not at all. */
  readonly granted: Less | null
  readonly result: unknown
}

/** Of the bands of one action; the highest holds. */
export interface BandVersion {
  readonly action: ActionName
  readonly version: number
  readonly recordedAt: Instant
  /** Null: the program itself. */
  readonly by: string | null
  /** Minor units as text, null: any amount. */
  readonly bands: readonly { readonly role: Role; readonly upToMinor: string | null }[]
}

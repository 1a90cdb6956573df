import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'
import type { Id, PersonId } from '../../kernel/ids.ts'

export type PaperId = Id<'paper'>

export const paperKinds = [
  'licence',
  'id',
  'seal',
  'authorisation',
  'contract',
  'acknowledgement',
  'guarantee',
  'delivery',
  'financials',
  'inspection',
  'letter',
  'other',
] as const
export type PaperKind = (typeof paperKinds)[number]

export const mediaTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const
export type MediaType = (typeof mediaTypes)[number]

export interface Paper {
  readonly id: PaperId
  readonly customerId: bigint
  readonly customer: string
  /** What it was handed in for: `customer:C001`, `contract:HT-12`. */
  readonly about: string
  readonly kind: PaperKind
  readonly name: string
  readonly note: string
  readonly mediaType: MediaType
  readonly bytes: bigint
  readonly pieces: number
  readonly sha256: string
  readonly isSealed: boolean
  readonly personId: PersonId | null
  readonly by: string | null
  readonly recordedAt: Instant
  readonly withdrawnAt: Instant | null
  readonly withdrawnBy: string | null
  readonly withdrawnReason: string | null
}

/** What a paper may be about beside a customer itself; handed over by the modules downstream. */
export interface PaperSubject {
  /** What stands before the colon: `contract`. */
  readonly name: string
  /** Whose it is; undefined where the reader cannot see it. */
  customerOf(reader: Reader, key: string): Promise<bigint | undefined>
}

import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Customer } from './types.ts'

type Agreed = Pick<Customer, 'terms' | 'familyTerms'>

export interface TermsChange {
  readonly customer: string
  readonly before: Agreed & Pick<Customer, 'state'>
  readonly after: Agreed
  readonly today: LocalDate
  /** Empty: nothing was said. */
  readonly reason: string
}

/**
 * What becomes of terms somebody enters: longer ones are credit, and what that needs is known downstream. Answers the request
 * that waits for somebody else, and then they are not to be set; undefined: they may hold at once.
 */
export type TermsEntered = (tx: Transaction, change: TermsChange) => Promise<bigint | undefined>

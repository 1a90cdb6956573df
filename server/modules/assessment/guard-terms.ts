/** By which change of a customer's data it would get more credit than somebody decided: that is no matter of data. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { Customer } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { limitHeldFor, mayLengthen } from './lengthen-terms.ts'

/**
 * While the account is still to be opened anything goes: whoever opens it has seen it. Refuses `terms-beyond-band` where
 * other paying days let money be waited for longer than somebody of the role may let it, and to a salesperson
 * `class-not-yours`. Longer terms themselves were asked for before ({@link askLongerTerms}).
 */
export async function guardTerms(
  tx: Transaction,
  {
    before,
    after,
    today,
  }: { readonly before: Customer; readonly after: Customer; readonly today: LocalDate },
): Promise<void> {
  if (tx.person === null || after.state === 'opening') return
  const { code } = after
  if (tx.isConfined && before.tier !== after.tier)
    throw refuse('class-not-yours', { customer: code }, '/tier')
  if (tx.isConfined && before.parentId !== after.parentId)
    throw refuse('class-not-yours', { customer: code }, '/parent_code')
  if (!isLaterDay(before, after)) return
  if (!(await mayLengthen(tx, await limitHeldFor(tx, code, today))))
    throw refuse('terms-beyond-band', { customer: code }, '/paying_days')
}

/** Other days of the month to pay on may each be up to a month later. */
const isLaterDay = (before: Customer, after: Customer) =>
  after.payingDays.join() !== before.payingDays.join() && after.payingDays.length > 0

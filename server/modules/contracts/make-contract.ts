import type { Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { parseMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { canonicalTerms, checkFamilyTerms } from '../terms/index.ts'
import type { Clauses } from './clauses.ts'
import { refuse } from './errors.ts'
import { holdContract } from './need-contract.ts'
import { latestVersion, stateOn } from './rules.ts'
import { insertContract, insertVersion } from './store.ts'

/** Refuses `customer-unknown`, `contract-exists`, and clauses that cannot be. */
export async function makeContract(
  tx: Transaction,
  asked: { readonly number: string; readonly customer: string; readonly clauses: Clauses },
): Promise<void> {
  const { number } = asked
  const { id: customerId, code } = await needCustomer(tx, asked.customer)
  const clauses = checked(asked.clauses)
  const id = await insertContract(tx, number, customerId)
  if (id === undefined) throw refuse('contract-exists', { number }, '/number')
  await insertVersion(tx, { id, customerId }, { number: 1, clauses, reason: '' })
  await recordEvent(tx, { kind: 'contract-made', subject: `contract:${number}`, facts: { customer: code } })
}

/** Another version: what was reviewed, sent or signed stays as it was. Refuses `contract-over`, `contract-changed-meanwhile`. */
export async function reviseContract(
  tx: Transaction,
  asked: {
    readonly number: string
    readonly clauses: Clauses
    readonly reason: string
    /** The version the change was made from. */
    readonly version: number | undefined
    readonly today: LocalDate
  },
): Promise<void> {
  const contract = await holdContract(tx, asked.number)
  const { number } = contract
  const latest = latestVersion(contract)
  if (asked.version !== latest.version)
    throw refuse('contract-changed-meanwhile', {
      number,
      version: asked.version ?? 0,
      current: latest.version,
    })
  if (stateOn(contract, latest, asked.today) === 'ended') throw refuse('contract-over', { number })
  const version = latest.version + 1
  const { reason } = asked
  await insertVersion(tx, contract, { number: version, clauses: checked(asked.clauses), reason })
  await recordEvent(tx, {
    kind: 'contract-revised',
    subject: `contract:${number}`,
    facts: { version, reason },
  })
}

/** The clauses as they are stored. Refuses `bad-terms`, `family-terms`, `family-repeated`, `contract-period`, `contract-amount`. */
function checked(clauses: Clauses): Clauses {
  const { from, to, amount, currency, terms } = clauses
  if (from !== null && to !== null && to < from) throw refuse('contract-period', { from, to }, '/clauses/to')
  if (amount !== null && (parseMinor(amount, currency) ?? 0n) <= 0n)
    throw refuse('contract-amount', { value: amount.slice(0, 40), currency }, '/clauses/amount')
  return {
    ...clauses,
    terms: terms === '' ? '' : canonicalTerms(terms),
    family_terms: checkFamilyTerms(clauses.family_terms),
  }
}

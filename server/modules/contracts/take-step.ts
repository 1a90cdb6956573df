import { isSameHand, type Transaction } from '../../kernel/database/transaction.ts'
import { firstDate, type LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { needCustomer, type TermsEntered, updateCustomer } from '../customers/index.ts'
import { refuse } from './errors.ts'
import { findingsOf, holdContract } from './need-contract.ts'
import { latestVersion, nextSteps, stateOn } from './rules.ts'
import { insertStep } from './store.ts'
import { selectAcknowledgements } from './store-acknowledgements.ts'
import type { AtSigning, Contract, Signing, StepName, Version } from './types.ts'

/** Where nobody downstream has a word in it. */
export const nothingAtSigning: AtSigning = {
  termsEntered: async () => undefined,
  after: async () => undefined,
}

export interface AskedStep {
  readonly number: string
  readonly step: StepName
  readonly on: LocalDate
  readonly note: string
  /** Of a signature only. */
  readonly signing: Signing | null
  /** Signed: the customer's terms are from now on those of the contract. */
  readonly setsTerms: boolean
  readonly today: LocalDate
}

/**
 * The next step of the latest version. Answers the request under which terms longer than before wait for somebody else: the
 * contract is signed all the same, the customer's terms follow once approved. Refuses `contract-step`, `contract-step-day`, `contract-own-review`,
 * `contract-forbidden-clause`, `contract-terms-not-acknowledged`.
 */
export async function takeStep(
  tx: Transaction,
  asked: AskedStep,
  { termsEntered, after }: AtSigning,
): Promise<bigint | undefined> {
  const contract = await holdContract(tx, asked.number)
  const version = latestVersion(contract)
  requireNext(contract, version, asked)
  if (asked.step === 'reviewed') requireReview(tx, contract, version, asked)
  if (asked.step === 'signed') await requireAcknowledgement(tx, contract, version)
  await insertStep(tx, contract, { ...asked, version: version.version })
  await recordEvent(tx, {
    kind: `contract-${asked.step}`,
    subject: `contract:${contract.number}`,
    facts: { version: version.version, on: asked.on, note: asked.note, ...(asked.signing ?? {}) },
  })
  if (asked.step !== 'signed') return undefined
  const request = asked.setsTerms ? await setTerms(tx, contract, version, asked, termsEntered) : undefined
  await after(tx, { number: contract.number, on: asked.on })
  return request
}

function requireNext(contract: Contract, { version }: Version, { number, step, on, today }: AskedStep): void {
  const latest = latestVersion(contract)
  if (!nextSteps(contract, today).includes(step))
    throw refuse('contract-step', { number, state: stateOn(contract, latest, today), step })
  const before = contract.steps.filter(each => each.version === version).map(each => each.on)
  const first = before.sort().at(-1) ?? firstDate
  if (on < first || on > today) throw refuse('contract-step-day', { first, last: today }, '/on')
}

function requireReview(tx: Transaction, contract: Contract, version: Version, asked: AskedStep): void {
  const { number } = contract
  if (version.personId !== null && version.personId === tx.person)
    throw refuse('contract-own-review', { number })
  if (isSameHand(tx, version.personId, version.makerId))
    throw refuse('contract-own-review-by-key', { number })
  const count = findingsOf(contract, version, asked.today).filter(
    finding => finding.severity === 'forbidden',
  ).length
  if (count > 0 && asked.note === '') throw refuse('contract-forbidden-clause', { count }, '/note')
}

async function requireAcknowledgement(
  tx: Transaction,
  { id, number }: Contract,
  { version }: Version,
): Promise<void> {
  const acknowledged = await selectAcknowledgements(tx, id)
  if (!acknowledged.some(each => each.version === version))
    throw refuse('contract-terms-not-acknowledged', { number })
}

/** Terms that the contract says nothing of stay as they are. */
async function setTerms(
  tx: Transaction,
  { customer, number }: Contract,
  { clauses }: Version,
  { today, note }: AskedStep,
  termsEntered: TermsEntered,
): Promise<bigint | undefined> {
  const before = await needCustomer(tx, customer)
  const terms = clauses.terms === '' ? before.terms : clauses.terms
  const familyTerms = clauses.family_terms.length === 0 ? before.familyTerms : clauses.family_terms
  const isSame = before.terms === terms && JSON.stringify(before.familyTerms) === JSON.stringify(familyTerms)
  if (isSame) return undefined
  const after = { terms, familyTerms }
  const reason = [number, note].filter(Boolean).join(' · ')
  const request = await termsEntered(tx, { customer, before, after, today, reason })
  if (request === undefined) await updateCustomer(tx, { code: customer, version: before.version, ...after })
  return request
}

import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { checkClauses } from './check-clauses.ts'
import { refuse } from './errors.ts'
import { stateOn } from './rules.ts'
import { findContract, lockContract } from './store.ts'
import { familyTermsOf, termsOf } from './terms-of.ts'
import type { Contract, Finding, Version } from './types.ts'

/** Refuses `contract-unknown`. */
export async function needContract(reader: Reader, number: string): Promise<Contract> {
  const contract = await findContract(reader, number)
  if (!contract) throw refuse('contract-unknown', { number: number.slice(0, 100) })
  return contract
}

/** As {@link needContract}, held until the transaction ends. */
export async function holdContract(tx: Transaction, number: string): Promise<Contract> {
  await lockContract(tx, number)
  return needContract(tx, number)
}

/**
 * Held until the transaction ends: whose it is, and the day the version signed last was signed; null where none is, or where
 * that one is over.
 */
export async function holdSignature(
  tx: Transaction,
  number: string,
  today: LocalDate,
): Promise<{ readonly customerId: bigint; readonly signedOn: LocalDate | null }> {
  const contract = await holdContract(tx, number)
  const { customerId, steps, versions } = contract
  const signed = steps.findLast(({ step }) => step === 'signed')
  const version = versions.find(each => each.version === signed?.version)
  const isOver = version === undefined || stateOn(contract, version, today) === 'ended'
  return { customerId, signedOn: isOver ? null : (signed?.on ?? null) }
}

/** Refuses `contract-version-unknown`. */
export function needVersion({ number, versions }: Contract, wanted: number): Version {
  const version = versions.find(each => each.version === wanted)
  if (!version) throw refuse('contract-version-unknown', { number, version: wanted })
  return version
}

/** What the check says of a version: by the law of the day it was signed on, else of today. */
export function findingsOf({ steps }: Contract, { version, clauses }: Version, today: LocalDate): Finding[] {
  const signed = steps.find(step => step.version === version && step.step === 'signed')
  const on = signed?.on ?? today
  const families = familyTermsOf(clauses).map(each => each.terms)
  return checkClauses({ clauses, terms: termsOf(clauses), families, on, signing: signed?.signing ?? null })
}

import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { checkClauses } from './check-clauses.ts'
import { refuse } from './errors.ts'
import { findContract, lockContract } from './store.ts'
import { termsOf } from './terms-of.ts'
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
  return checkClauses({ clauses, terms: termsOf(clauses), on, signing: signed?.signing ?? null })
}

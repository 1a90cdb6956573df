import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { refuse } from './errors.ts'
import { personEmailOf, personNameOf, roleOf } from './rules.ts'
import { findPerson, findPersonBySalesperson, insertPerson } from './store.ts'
import type { Role } from './types.ts'

export interface NewPerson {
  readonly name: string
  readonly role: string
  readonly email?: string | undefined
  readonly salesperson?: string | undefined
  /** The manager's name. */
  readonly manager?: string | undefined
  /** The login that is to stand for the person. */
  readonly userId?: string | undefined
}

export interface AddedPerson {
  readonly name: string
  readonly role: Role
}

/**
 * Somebody who cannot sign in unless a login is named: see `admitPerson`. Refuses `bad-person-name`, `bad-role`, `bad-person-email`, `person-unknown` (the manager), `salesperson-taken` and
 * `person-exists`.
 */
export async function addPerson(tx: Transaction, asked: NewPerson): Promise<AddedPerson> {
  const person = {
    name: personNameOf(asked.name),
    role: roleOf(asked.role),
    email: asked.email === undefined ? null : personEmailOf(asked.email),
    salesperson: asked.salesperson?.trim() || null,
    userId: asked.userId ?? null,
  }
  const managerId = await managerOf(tx, asked.manager)
  await refuseTakenSalesperson(tx, person.salesperson)
  const id = await insertPerson(tx, { ...person, managerId })
  if (id === undefined) throw refuse('person-exists', { name: person.name })
  await recordEvent(tx, {
    kind: 'person-added',
    subject: `person:${person.name}`,
    facts: {
      name: person.name,
      role: person.role,
      email: person.email,
      salesperson: person.salesperson,
      managerId,
    },
  })
  return { name: person.name, role: person.role }
}

async function managerOf(tx: Transaction, name: string | undefined): Promise<PersonId | null> {
  if (name === undefined) return null
  const manager = await findPerson(tx, name.trim())
  if (!manager) throw refuse('person-unknown', { name: name.slice(0, 60) })
  return manager.id
}

async function refuseTakenSalesperson(tx: Transaction, salesperson: string | null): Promise<void> {
  const taken = salesperson === null ? undefined : await findPersonBySalesperson(tx, salesperson)
  if (taken) throw refuse('salesperson-taken', { salesperson: taken.salesperson ?? '', name: taken.name })
}

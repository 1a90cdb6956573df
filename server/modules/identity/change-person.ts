import type pg from 'pg'
import { type Scope, type Transaction, transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { ownsLogin, requireOwnLogin } from './admit-person.ts'
import { forgetCallers } from './caller-cache.ts'
import { refuse } from './errors.ts'
import { personEmailOf, roleOf } from './rules.ts'
import { refuse as refuseAtDoor } from './sign-in/errors.ts'
import { changeEmail, endSessionsOf, loginByEmail } from './sign-in/logins.ts'
import { peopleOfLogin } from './sign-in/people-of-login.ts'
import { findPerson, findPersonBySalesperson } from './store.ts'
import {
  isAbove,
  type ListedPerson,
  lockPeople,
  otherOwners,
  personNamed,
  type StoredChange,
  updatePerson,
} from './store-people.ts'

/** Absent: stays; null: is taken away. */
export interface PersonChange {
  readonly role?: string | undefined
  readonly email?: string | null | undefined
  readonly salesperson?: string | null | undefined
  readonly manager?: string | null | undefined
  readonly left?: boolean | undefined
}

/**
 * `by` is the login of who asks. Refuses `person-unknown`, `bad-role`, `bad-person-email`, `salesperson-taken`,
 * `manager-below`, `last-owner`, `login-elsewhere` and `person-here-already`.
 */
export async function changePerson(
  pool: pg.Pool,
  scope: Scope,
  asked: { name: string; change: PersonChange },
  by: string | null,
): Promise<ListedPerson> {
  const { person, after } = await transaction(pool, scope, async tx => {
    await lockPeople(tx)
    const before = await named(tx, asked.name)
    const changed = await decide(tx, before, asked.change)
    await requireOwner(tx, before, changed)
    const userId = await moveEmail(pool, scope, before, changed.email, by)
    await updatePerson(tx, before.id, { ...changed, userId })
    await recordEvent(tx, {
      kind: 'person-changed',
      subject: `person:${before.name}`,
      facts: { ...asked.change },
    })
    return { person: before, after: await named(tx, before.name) }
  })
  forgetCallers()
  const { userId } = person
  // Somebody who is nobody anywhere has nothing to be signed in for.
  if (userId !== null && (await peopleOfLogin(pool, userId)).length === 0) await endSessionsOf(pool, userId)
  return after
}

async function named(tx: Transaction, name: string): Promise<ListedPerson> {
  const person = await personNamed(tx, name.trim())
  if (!person) throw refuse('person-unknown', { name: name.slice(0, 60) })
  return person
}

async function decide(
  tx: Transaction,
  before: ListedPerson,
  change: PersonChange,
): Promise<Omit<StoredChange, 'userId'>> {
  return {
    role: change.role === undefined ? before.role : roleOf(change.role),
    email: typeof change.email === 'string' ? personEmailOf(change.email) : keep(change.email, before.email),
    salesperson: await salespersonOf(tx, before, change.salesperson),
    managerId: await managerOf(tx, before, change.manager),
    left: change.left ?? before.leftAt !== null,
  }
}

const keep = <Value>(asked: null | undefined, before: Value): Value | null => (asked === null ? null : before)

async function salespersonOf(
  tx: Transaction,
  before: ListedPerson,
  asked: string | null | undefined,
): Promise<string | null> {
  if (asked === undefined || asked === null) return keep(asked, before.salesperson)
  const text = asked.trim() || null
  const taken = text === null ? undefined : await findPersonBySalesperson(tx, text)
  if (taken && taken.id !== before.id) {
    throw refuse('salesperson-taken', { salesperson: text ?? '', name: taken.name })
  }
  return text
}

async function managerOf(
  tx: Transaction,
  before: ListedPerson,
  asked: string | null | undefined,
): Promise<StoredChange['managerId']> {
  if (asked === undefined || asked === null) return keep(asked, before.managerId)
  const manager = await findPerson(tx, asked.trim())
  if (!manager) throw refuse('person-unknown', { name: asked.slice(0, 60) }, '/manager')
  if (await isAbove(tx, before.id, manager.id)) {
    throw refuse('manager-below', { manager: manager.name, name: before.name }, '/manager')
  }
  return manager.id
}

async function requireOwner(
  tx: Transaction,
  before: ListedPerson,
  { role, left }: { role: string; left: boolean },
): Promise<void> {
  if (before.role !== 'owner' || before.leftAt !== null || (role === 'owner' && !left)) return
  if ((await otherOwners(tx, before.id)) === 0n) throw refuse('last-owner', { name: before.name })
}

/** The login the person has afterwards: the address decides. */
async function moveEmail(
  pool: pg.Pool,
  scope: Scope,
  { userId, email: before }: ListedPerson,
  email: string | null,
  by: string | null,
): Promise<string | null> {
  if (email === before || userId === null) return userId
  const known = email === null ? undefined : await loginByEmail(pool, email)
  if (known?.id === userId) return userId
  if (known) {
    await requireOwnLogin(pool, scope, known, by)
    return known.id
  }
  if (!(await ownsLogin(pool, scope, userId, by))) throw refuseAtDoor('login-elsewhere', {})
  await changeEmail(pool, userId, email)
  return userId
}

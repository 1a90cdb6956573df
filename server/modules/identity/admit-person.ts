import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Scope, transaction } from '../../kernel/database/transaction.ts'
import { type AddedPerson, addPerson, type NewPerson } from './add-person.ts'
import { forgetCallers } from './caller-cache.ts'
import { personEmailOf } from './rules.ts'
import { refuse } from './sign-in/errors.ts'
import { deleteLogin, insertLogin, type Login, loginByEmail } from './sign-in/logins.ts'
import { hashPassword, randomPassword } from './sign-in/passwords.ts'
import { peopleOfLogin } from './sign-in/people-of-login.ts'

export interface AdmittedPerson extends AddedPerson {
  /** Shown once; null for somebody who signs in already, with a password of his own. */
  readonly password: string | null
}

/**
 * Adds a person who can sign in; an address that is known stands for the same login. `by` is the login of who adds; null:
 * the command line. Refuses what `addPerson` does, `login-elsewhere` and `person-here-already`.
 */
export async function admitPerson(
  pool: pg.Pool,
  scope: Scope,
  asked: Omit<NewPerson, 'userId'>,
  by: string | null,
): Promise<AdmittedPerson> {
  const email = asked.email === undefined ? null : personEmailOf(asked.email)
  const known = email === null ? undefined : await loginByEmail(pool, email)
  if (known) {
    await requireOwnLogin(pool, scope, known, by)
    return { ...(await add(pool, scope, { ...asked, userId: known.id })), password: null }
  }
  const made = await makeLogin(pool, { name: asked.name, email })
  try {
    return { ...(await add(pool, scope, { ...asked, userId: made.id })), password: made.password }
  } catch (error) {
    await deleteLogin(pool, made.id)
    throw error
  }
}

async function add(pool: pg.Pool, scope: Scope, person: NewPerson): Promise<AddedPerson> {
  const added = await transaction(pool, scope, tx => addPerson(tx, person))
  forgetCallers()
  return added
}

export async function makeLogin(
  pool: pg.Pool,
  person: { name: string; email: string | null; password?: string },
): Promise<{ id: string; password: string }> {
  const id = randomUUID()
  const password = person.password ?? randomPassword()
  await insertLogin(pool, {
    id,
    name: person.name.trim(),
    email: person.email,
    hash: await hashPassword(password),
  })
  return { id, password }
}

/**
 * An owner may not lend himself somebody's sign-in to another company, nor let one in whose password another owner may
 * know: the login must be in companies of his own only, or its address proven by the person.
 */
export async function requireOwnLogin(
  pool: pg.Pool,
  scope: Scope,
  login: Login,
  by: string | null,
): Promise<void> {
  const people = await peopleOfLogin(pool, login.id)
  if (people.some(person => person.company === scope.company)) {
    throw refuse('person-here-already', { email: login.email })
  }
  if (login.isEmailProven || (await ownsLogin(pool, scope, login.id, by))) return
  throw refuse('login-elsewhere', {})
}

/** Whether the login belongs only to the company of the scope, which the caller administers, and to others that `by` owns. */
export async function ownsLogin(
  pool: pg.Pool,
  scope: Scope,
  login: string,
  by: string | null,
): Promise<boolean> {
  if (by === null) return true
  const owned = (await peopleOfLogin(pool, by)).filter(person => person.role === 'owner')
  const companies = new Set([scope.company, ...owned.map(person => person.company)])
  return (await peopleOfLogin(pool, login)).every(person => companies.has(person.company))
}

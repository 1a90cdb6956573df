import type pg from 'pg'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { actAs } from './act-as.ts'
import { makeLogin } from './admit-person.ts'
import { deleteLogin, loginByEmail } from './sign-in/logins.ts'
import { peopleOfLogin } from './sign-in/people-of-login.ts'
import { setLogin } from './store.ts'
import type { Person } from './types.ts'

export interface GivenLogin {
  readonly name: string
  readonly role: string
  readonly password: string
}

/**
 * Lets people sign in who were added without; their passwords are random. The logins are written beside `tx`: a run that
 * was broken off leaves some that stand for nobody, which are made anew.
 */
export async function giveLogins(
  pool: pg.Pool,
  tx: Transaction,
  names: readonly string[],
): Promise<GivenLogin[]> {
  const given: GivenLogin[] = []
  for (const name of names) {
    const person = await actAs(tx, name)
    if (person.userId !== null) continue
    await dropLeftOver(pool, person)
    const { id, password } = await makeLogin(pool, person)
    await setLogin(tx, person.id, id)
    given.push({ name: person.name, role: person.role, password })
  }
  return given
}

async function dropLeftOver(pool: pg.Pool, { email }: Person): Promise<void> {
  const login = email === null ? undefined : await loginByEmail(pool, email)
  if (login && (await peopleOfLogin(pool, login.id)).length === 0) await deleteLogin(pool, login.id)
}

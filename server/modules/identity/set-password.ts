import type pg from 'pg'
import type { Actor } from '../../kernel/cli/context.ts'
import { type Scope, snapshot, transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { actAs } from './act-as.ts'
import { makeLogin, ownsLogin } from './admit-person.ts'
import { forgetCallers } from './caller-cache.ts'
import { refuse } from './sign-in/errors.ts'
import { loginByEmail, replacePassword } from './sign-in/logins.ts'
import { hashPassword, randomPassword } from './sign-in/passwords.ts'
import { findPersonById, setLogin } from './store.ts'

/**
 * A new random password, shown once; sessions end. `by` is the login of who asks; null: the command line. Refuses
 * `person-unknown` and `login-elsewhere`.
 */
export async function setPassword(
  pool: pg.Pool,
  scope: Scope,
  asked: { name: string; dropSecondFactor: boolean },
  by: string | null,
): Promise<{ name: string; password: string }> {
  const person = await snapshot(pool, scope, reader => actAs(reader, asked.name))
  if (person.userId !== null && !(await ownsLogin(pool, scope, person.userId, by))) {
    throw refuse('login-elsewhere', {})
  }
  const made =
    person.userId === null
      ? await firstLogin(pool, person)
      : await anotherPassword(pool, person.userId, asked)
  await transaction(pool, scope, async tx => {
    if (person.userId === null) await setLogin(tx, person.id, made.id)
    await recordEvent(tx, {
      kind: 'password-set',
      subject: `person:${person.name}`,
      facts: { second_factor_dropped: asked.dropSecondFactor },
    })
  })
  forgetCallers()
  return { name: person.name, password: made.password }
}

/** Of somebody added before without one. */
async function firstLogin(pool: pg.Pool, { name, email }: { name: string; email: string | null }) {
  const taken = email === null ? undefined : await loginByEmail(pool, email)
  return makeLogin(pool, { name, email: taken ? null : email })
}

async function anotherPassword(
  pool: pg.Pool,
  id: string,
  { dropSecondFactor }: { dropSecondFactor: boolean },
) {
  const password = randomPassword()
  await replacePassword(pool, id, await hashPassword(password), dropSecondFactor)
  return { id, password }
}

/** As whom the person who asks signs in; null for the command line itself, which may do all an owner may. */
export async function loginOf(pool: pg.Pool, scope: Scope, person: Actor | null): Promise<string | null> {
  if (!person) return null
  const found = await snapshot(pool, scope, reader => findPersonById(reader, person.id))
  // Somebody without a login owns none.
  return found?.userId ?? ''
}

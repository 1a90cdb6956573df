import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { forgetCallers } from '../caller-cache.ts'
import { headersFor, hear } from './ask-door.ts'
import { attempt } from './attempts.ts'
import { refuse } from './errors.ts'
import { endSessionByToken, type Login, loginByEmail, loginById } from './logins.ts'
import { noteSignIn } from './note-sign-in.ts'
import { loginsCalled, peopleOfLogin } from './people-of-login.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { type SignInDoor, sessionSecret, signInDoor } from './sign-in-door.ts'

export interface Credentials {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly company?: string | undefined
  readonly password: string
}

/**
 * Opens a session, or asks for the second factor. Refuses `sign-in-refused` alike, and after the same work, whether there
 * is nobody of that name, several, or another password; and `too-many-sign-ins`.
 */
export async function signIn(visit: Visit, asked: Credentials): Promise<Reply> {
  const door = await signInDoor(visit.pool)
  const login = await findLogin(visit, asked)
  const account = login
    ? `login ${login.id}`
    : `text ${asked.company ?? ''} ${asked.email ?? asked.name ?? ''}`
  const tried = attempt(door, { account, address: visit.address })
  const heard = await comparePassword(door, visit, login, asked.password)
  if (!login || !heard.ok) {
    if (login) await noteSignIn(visit.pool, login.id, noteOf(visit, 'sign-in-failed'))
    throw refuse('sign-in-refused', {})
  }
  const needsCode = heard.body.twoFactorRedirect === true
  if (!needsCode) {
    tried.succeeded()
    await enter(visit, login.id)
  }
  return { body: { second_factor: needsCode }, cookies: heard.cookies }
}

/** What happens once somebody is in: another session of the same browser ends, and the audit knows. */
export async function enter(
  visit: Visit,
  userId: string,
  facts: Record<string, unknown> = {},
): Promise<void> {
  const before = sessionTokenOf(visit.headers.cookie, () => sessionSecret(visit.pool))
  if (before !== undefined) await endSessionByToken(visit.pool, before)
  forgetCallers()
  await noteSignIn(visit.pool, userId, { ...noteOf(visit, 'signed-in'), byPerson: true, facts })
}

const noteOf = ({ address }: Visit, kind: 'signed-in' | 'sign-in-failed') => ({
  kind,
  byPerson: false,
  address,
})

/** Nobody, when several could be meant. */
export async function findLogin(
  { pool }: Visit,
  asked: Omit<Credentials, 'password'>,
): Promise<Login | undefined> {
  const login = asked.email === undefined ? await byName(pool, asked) : await loginByEmail(pool, asked.email)
  return login && (await peopleOfLogin(pool, login.id)).length > 0 ? login : undefined
}

async function byName(
  pool: Visit['pool'],
  { name, company }: Omit<Credentials, 'password'>,
): Promise<Login | undefined> {
  const [only, ...others] = await loginsCalled(pool, (name ?? '').trim(), company?.trim() ?? null)
  return only === undefined || others.length > 0 ? undefined : loginById(pool, only)
}

/** For nobody, a password is hashed all the same: it takes as long. */
function comparePassword(door: SignInDoor, visit: Visit, login: Login | undefined, password: string) {
  return hear(
    door.auth.api.signInEmail({
      body: { email: login?.email ?? 'nobody@no-mail.invalid', password },
      headers: headersFor(visit, { withSession: false }),
      asResponse: true,
    }),
  )
}

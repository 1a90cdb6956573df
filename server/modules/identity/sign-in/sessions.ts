/** Where somebody is signed in. */
import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { forgetCallers } from '../caller-cache.ts'
import { refuse } from './errors.ts'
import { endSession, endSessionByToken, sessionsOf } from './logins.ts'
import { noteSignIn } from './note-sign-in.ts'
import { cookiePrefix, sessionTokenOf } from './session-cookie.ts'
import { sessionSecret } from './sign-in-door.ts'
import { signedIn } from './signed-in.ts'

/** Ends the session of the cookie, if there is one; answered alike if not. */
export async function signOut(visit: Visit): Promise<Reply> {
  const { pool, address } = visit
  const token = sessionTokenOf(visit.headers.cookie, () => sessionSecret(pool))
  const ended = token === undefined ? undefined : await endSessionByToken(pool, token)
  forgetCallers()
  if (ended) await noteSignIn(pool, ended.userId, { kind: 'signed-out', byPerson: true, address })
  const names = ['session_token', 'two_factor', 'dont_remember']
  return {
    status: 204,
    cookies: names.map(name => `${cookiePrefix}.${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`),
  }
}

/** Newest first. */
export async function listSessions(visit: Visit): Promise<Reply> {
  const me = await signedIn(visit)
  const sessions = await sessionsOf(visit.pool, me.userId)
  return {
    body: {
      sessions: sessions.map(each => ({
        id: each.id,
        since: each.createdAt.toISOString(),
        until: each.expiresAt.toISOString(),
        address: each.address,
        browser: each.browser,
        current: each.id === me.sessionId,
      })),
    },
  }
}

/** Refuses `session-unknown`, for somebody else's as well. */
export async function revokeSession(visit: Visit, id: string): Promise<Reply> {
  const me = await signedIn(visit)
  if (!(await endSession(visit.pool, me.userId, id))) throw refuse('session-unknown', { id })
  forgetCallers()
  await noteSignIn(visit.pool, me.userId, { kind: 'session-revoked', byPerson: true, address: visit.address })
  return { status: 204 }
}

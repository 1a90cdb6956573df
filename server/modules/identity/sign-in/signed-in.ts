import { refuse as refuseAtDoor } from '../../../kernel/http/errors.ts'
import type { Visit } from '../../../kernel/http/route.ts'
import { refuse } from './errors.ts'
import { openSession } from './logins.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { type SignInDoor, sessionSecret, signInDoor } from './sign-in-door.ts'

export interface SignedIn {
  readonly door: SignInDoor
  readonly userId: string
  readonly sessionId: string
  readonly name: string
}

/** Who asks, by a session in force. Refuses `not-signed-in`, and `session-needed` for a key: it must not open more than itself. */
export async function signedIn(visit: Visit): Promise<SignedIn> {
  const { caller, pool } = visit
  if (!caller) throw refuseAtDoor('not-signed-in', {})
  if (caller.by !== 'page') throw refuse('session-needed', {})
  const token = sessionTokenOf(visit.headers.cookie, () => sessionSecret(pool))
  const session = token === undefined ? undefined : await openSession(pool, token)
  if (!session) throw refuseAtDoor('not-signed-in', {})
  return {
    door: await signInDoor(pool),
    userId: session.userId,
    sessionId: session.id,
    name: caller.person.name,
  }
}

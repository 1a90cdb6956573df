import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { forgetCallers } from '../caller-cache.ts'
import { headersFor, hear } from './ask-door.ts'
import { attempt } from './attempts.ts'
import { refuse } from './errors.ts'
import { noteSignIn } from './note-sign-in.ts'
import { newPasswordOf } from './passwords.ts'
import { signedIn } from './signed-in.ts'

/** Ends all other sessions and opens this one anew. Refuses `password-wrong`, `bad-password` and `too-many-sign-ins`. */
export async function changePassword(visit: Visit, asked: { current: string; new: string }): Promise<Reply> {
  const me = await signedIn(visit)
  const newPassword = newPasswordOf(asked.new, '/new')
  const tried = attempt(me.door, { account: `login ${me.userId}`, address: visit.address })
  const heard = await hear(
    me.door.auth.api.changePassword({
      body: { currentPassword: asked.current, newPassword, revokeOtherSessions: true },
      headers: headersFor(visit, { withSession: true }),
      asResponse: true,
    }),
  )
  if (!heard.ok) throw refuse('password-wrong', {}, '/current')
  tried.succeeded()
  forgetCallers()
  await noteSignIn(visit.pool, me.userId, {
    kind: 'password-changed',
    byPerson: true,
    address: visit.address,
  })
  return { status: 204, cookies: heard.cookies }
}

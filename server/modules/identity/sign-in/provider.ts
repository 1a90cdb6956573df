/** Signing in through an OpenID Connect provider: it answers for an address that a person here has; it makes nobody. */
import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { forgetCallers } from '../caller-cache.ts'
import { headersFor, hear } from './ask-door.ts'
import { refuse } from './errors.ts'
import { openSession } from './logins.ts'
import { peopleOfLogin } from './people-of-login.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { enter } from './sign-in.ts'
import { providerId, publicUrl, sessionSecret, signInDoor } from './sign-in-door.ts'

/** Sends the browser to the provider. Refuses `provider-not-set-up`. */
export async function goToProvider(visit: Visit): Promise<Reply> {
  const { auth, settings } = await signInDoor(visit.pool)
  if (!settings.oidcIssuer) throw refuse('provider-not-set-up', {})
  const heard = await hear(
    auth.api.signInSocial({
      body: { provider: providerId, callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true },
      headers: headersFor(visit, { withSession: false }),
      asResponse: true,
    }),
  )
  const { url } = heard.body
  if (!heard.ok || typeof url !== 'string') throw refuse('provider-not-set-up', {})
  return { status: 302, headers: { location: url }, cookies: heard.cookies }
}

/** Back from the provider: to the page with a session, or to the sign-in page with the reason. */
export async function comeFromProvider(
  visit: Visit,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Reply> {
  const { auth, settings } = await signInDoor(visit.pool)
  if (!settings.oidcIssuer) throw refuse('provider-not-set-up', {})
  const heard = await hear(
    auth.api.callbackOAuth({
      method: 'GET',
      params: { id: providerId },
      query,
      headers: headersFor(visit, { withSession: false }),
      asResponse: true,
    }),
  )
  const cookies = heard.cookies.map(line => line.split(';')[0] ?? '').join('; ')
  const token = sessionTokenOf(cookies, () => sessionSecret(visit.pool))
  const session = token === undefined ? undefined : await openSession(visit.pool, token)
  if (!session) return { status: 302, headers: { location: ownPage(settings, heard.location) } }
  forgetCallers()
  const people = await peopleOfLogin(visit.pool, session.userId)
  if (people.length === 0) return { status: 302, headers: { location: '/sign-in?error=nobody_here' } }
  await enter(visit, session.userId, { by: 'provider' })
  return { status: 302, headers: { location: '/' }, cookies: heard.cookies }
}

/** Wherever else it would send the browser, it is sent to the sign-in page. */
function ownPage(settings: Parameters<typeof publicUrl>[0], location: string | undefined): string {
  const base = publicUrl(settings)
  const url = location !== undefined && URL.canParse(location, base) ? new URL(location, base) : undefined
  const error = url?.searchParams.get('error') ?? 'refused'
  return `/sign-in?error=${encodeURIComponent(error.slice(0, 60))}`
}

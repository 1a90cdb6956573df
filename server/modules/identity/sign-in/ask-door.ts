/** Calls of better-auth as this module needs them: what it answered, and the cookies it wants set. */
import type { Visit } from '../../../kernel/http/route.ts'
import { signInCookies } from './session-cookie.ts'
import { addressHeader } from './sign-in-door.ts'

export interface Heard {
  readonly ok: boolean
  readonly status: number
  /** Its name for what was wrong. */
  readonly code: string
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
  /** Where it sends the browser. */
  readonly location: string | undefined
}

/** What of a request it is told. */
export function headersFor({ headers, address }: Visit, { withSession }: { withSession: boolean }): Headers {
  return new Headers({
    cookie: signInCookies(headers.cookie, withSession),
    'user-agent': (headers['user-agent'] ?? '').slice(0, 300),
    [addressHeader]: address,
  })
}

export async function hear(answer: Promise<Response>): Promise<Heard> {
  const response = await answer
  const body = bodyOf(await response.text())
  return {
    ok: response.status < 400,
    status: response.status,
    code: typeof body.code === 'string' ? body.code : '',
    body,
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location') ?? undefined,
  }
}

function bodyOf(text: string): Record<string, unknown> {
  if (!text.startsWith('{')) return {}
  return JSON.parse(text)
}

/** The cookie a browser shows: a session's token, signed, so that one read in the database opens nothing. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const cookiePrefix = 'huikuan'
const sessionCookie = `${cookiePrefix}.session_token`

/** The token of a session, when the cookie was signed with the secret. */
export function sessionTokenOf(cookies: string | undefined, secret: () => string): string | undefined {
  const value = cookieOf(cookies, sessionCookie)
  if (value === undefined || value.length > 400) return undefined
  const plain = decoded(value)
  const dot = plain.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = plain.slice(0, dot)
  const given = Buffer.from(plain.slice(dot + 1), 'base64')
  const wanted = createHmac('sha256', secret()).update(token).digest()
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : undefined
}

/** Only cookies of sign-in itself, without that of a session unless asked: what is checked must not depend on it. */
export function signInCookies(cookies: string | undefined, withSession: boolean): string {
  return partsOf(cookies)
    .filter(part => part.startsWith(`${cookiePrefix}.`))
    .filter(part => withSession || !part.startsWith(`${sessionCookie}=`))
    .join('; ')
}

function cookieOf(cookies: string | undefined, name: string): string | undefined {
  return partsOf(cookies)
    .find(part => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

const partsOf = (cookies: string | undefined): string[] => (cookies ?? '').split(';').map(part => part.trim())

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

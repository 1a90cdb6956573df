/** A code of an authenticator app beside the password. */
import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { forgetCallers } from '../caller-cache.ts'
import { headersFor, hear } from './ask-door.ts'
import { attempt, forgive } from './attempts.ts'
import { refuse } from './errors.ts'
import { noteSignIn } from './note-sign-in.ts'
import { enter } from './sign-in.ts'
import { signInDoor } from './sign-in-door.ts'
import { signedIn } from './signed-in.ts'

export interface Code {
  readonly code?: string | undefined
  /** Each works once. */
  readonly backup_code?: string | undefined
}

/** The second step of signing in. Refuses `code-refused` and `too-many-sign-ins`. */
export async function giveCode(visit: Visit, { code, backup_code }: Code): Promise<Reply> {
  const door = await signInDoor(visit.pool)
  const { auth, addresses } = door
  const seconds = addresses.wait(visit.address)
  if (seconds > 0) throw refuse('too-many-sign-ins', { seconds })
  const headers = headersFor(visit, { withSession: false })
  const heard = await hear(
    backup_code === undefined
      ? auth.api.verifyTOTP({ body: { code: code ?? '' }, headers, asResponse: true })
      : auth.api.verifyBackupCode({ body: { code: backup_code }, headers, asResponse: true }),
  )
  const userId = heard.ok ? userIdOf(heard.body) : undefined
  if (userId === undefined) {
    addresses.count(visit.address)
    // Locked for a quarter of an hour after ten wrong codes in a row.
    if (heard.status === 429) throw refuse('too-many-sign-ins', { seconds: 900 })
    throw refuse('code-refused', {})
  }
  forgive(door, { account: `login ${userId}`, address: visit.address })
  addresses.uncount(visit.address)
  await enter(visit, userId, { second_factor: backup_code === undefined ? 'code' : 'backup-code' })
  return { body: { second_factor: false }, cookies: heard.cookies }
}

/** Begins it: what the app needs to know, and codes for the day it is lost. Refuses `password-wrong` and `second-factor-on`. */
export async function beginSecondFactor(visit: Visit, password: string): Promise<Reply> {
  const me = await signedIn(visit)
  const { auth } = me.door
  const tried = attempt(me.door, { account: `login ${me.userId}`, address: visit.address })
  const headers = headersFor(visit, { withSession: true })
  const heard = await hear(auth.api.enableTwoFactor({ body: { password }, headers, asResponse: true }))
  if (heard.code === 'INVALID_PASSWORD') throw refuse('password-wrong', {}, '/password')
  tried.succeeded()
  if (!heard.ok) throw refuse('second-factor-on', {})
  const { totpURI, backupCodes } = heard.body
  return { body: { uri: labelled(String(totpURI), me.name), backup_codes: backupCodes } }
}

/** Ends the beginning: from here on the code is asked for. Refuses `code-refused` and `second-factor-off`. */
export async function confirmSecondFactor(visit: Visit, code: string): Promise<Reply> {
  const me = await signedIn(visit)
  const tried = attempt(me.door, { account: `login ${me.userId}`, address: visit.address })
  const headers = headersFor(visit, { withSession: true })
  const heard = await hear(me.door.auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }))
  if (heard.code === 'TOTP_NOT_ENABLED') throw refuse('second-factor-off', {})
  if (!heard.ok) throw refuse('code-refused', {}, '/code')
  tried.succeeded()
  await changed(visit, me.userId, 'second-factor-on')
  return { status: 204, cookies: heard.cookies }
}

/** Refuses `password-wrong`. */
export async function dropSecondFactor(visit: Visit, password: string): Promise<Reply> {
  const me = await signedIn(visit)
  const tried = attempt(me.door, { account: `login ${me.userId}`, address: visit.address })
  const headers = headersFor(visit, { withSession: true })
  const heard = await hear(
    me.door.auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
  )
  if (!heard.ok) throw refuse('password-wrong', {}, '/password')
  tried.succeeded()
  await changed(visit, me.userId, 'second-factor-off')
  return { status: 204, cookies: heard.cookies }
}

async function changed(
  visit: Visit,
  userId: string,
  kind: 'second-factor-on' | 'second-factor-off',
): Promise<void> {
  // The session was opened anew.
  forgetCallers()
  await noteSignIn(visit.pool, userId, { kind, byPerson: true, address: visit.address })
}

function userIdOf({ user }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof user !== 'object' || user === null || !('id' in user)) return undefined
  return typeof user.id === 'string' ? user.id : undefined
}

/** Apps show the label; an address made up for somebody who has none would say nothing. */
function labelled(uri: string, name: string): string {
  return uri.replace(/^(otpauth:\/\/totp\/)[^?]*/, `$1${encodeURIComponent(`Huikuan:${name}`)}`)
}

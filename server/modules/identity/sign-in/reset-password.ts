/** A new password for somebody who has lost the old one, by a letter to the known address. */
import type { Reply, Visit } from '../../../kernel/http/route.ts'
import { defineMessages, type Language, render } from '../../../kernel/language.ts'
import { sendMail } from '../../../kernel/mail/send-mail.ts'
import { forgetCallers } from '../caller-cache.ts'
import { hear } from './ask-door.ts'
import { forgive } from './attempts.ts'
import { refuse } from './errors.ts'
import { isReachable, type Login, loginById, noteProvenEmail } from './logins.ts'
import { noteSignIn } from './note-sign-in.ts'
import { newPasswordOf } from './passwords.ts'
import { findLogin } from './sign-in.ts'
import { publicUrl, type ResetLetter, type SignInDoor, signInDoor } from './sign-in-door.ts'

const say = defineMessages({
  subject: { en: 'A new password for Huikuan', 'zh-CN': '回款：重设密码' },
  text: {
    en: 'Somebody asked for a new password for you. If it was you, choose one here within an hour:\n\n{link}\n\nIf it was not you, nothing needs to be done: the old one stays.',
    'zh-CN':
      '有人为您的账号申请重设密码。如为本人操作，请在一小时内打开以下链接设置新密码：\n\n{link}\n\n如非本人操作，无需处理，原密码不变。',
  },
})

/**
 * Answered at once and alike, whoever is asked for; the letter follows. Refuses `mail-not-set-up` and, for an account or
 * an address that asks too often, `too-many-sign-ins`. Whoever uses up the letters of another leaves the owner, who asks
 * from elsewhere, some.
 */
export async function askForReset(
  visit: Visit,
  asked: { name?: string | undefined; email?: string | undefined; company?: string | undefined },
): Promise<Reply> {
  const door = await signInDoor(visit.pool)
  if (!door.settings.smtpUrl) throw refuse('mail-not-set-up', {})
  const account = `${asked.company ?? ''} ${(asked.email ?? asked.name ?? '').trim().toLowerCase()}`
  const fromThere = `${visit.address} ${account}`
  const seconds = Math.max(
    door.letters.wait(fromThere),
    door.accountLetters.wait(account),
    door.addresses.wait(visit.address),
  )
  if (seconds > 0) throw refuse('too-many-sign-ins', { seconds })
  door.letters.count(fromThere)
  door.accountLetters.count(account)
  door.addresses.count(visit.address)
  const login = await findLogin(visit, asked)
  if (login && isReachable(login)) {
    // Not awaited: how long a letter takes would tell that there is somebody to write to.
    void writeTo(visit, door, login)
  }
  return { status: 202, body: { asked: true } }
}

async function writeTo(visit: Visit, door: SignInDoor, login: Login): Promise<void> {
  const { pool, address, language } = visit
  const note = { byPerson: false, address }
  try {
    const letter = await door.lettersOf(() =>
      door.auth.api.requestPasswordReset({ body: { email: login.email } }),
    )
    if (letter) await send(door, letter, language)
    await noteSignIn(pool, login.id, { ...note, kind: 'password-reset-asked' })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    // With the database gone as well, there is nobody left to tell.
    await noteSignIn(pool, login.id, { ...note, kind: 'reset-letter-failed', facts: { reason } }).catch(
      () => {},
    )
  }
}

function send({ settings }: SignInDoor, { email, token }: ResetLetter, language: Language): Promise<void> {
  // Behind the sign, so that the token is in nobody's log of addresses.
  const link = `${publicUrl(settings)}/reset-password#token=${encodeURIComponent(token)}`
  return sendMail(settings, {
    to: email,
    subject: render(say('subject'), language),
    text: render(say('text', { link }), language),
  })
}

/** Sets the password and ends all sessions. Refuses `bad-password` and `reset-refused`; a token works once, for an hour. */
export async function resetPassword(visit: Visit, asked: { token: string; new: string }): Promise<Reply> {
  const door = await signInDoor(visit.pool)
  const newPassword = newPasswordOf(asked.new, '/new')
  const seconds = door.addresses.wait(visit.address)
  if (seconds > 0) throw refuse('too-many-sign-ins', { seconds })
  const userId = await door.auth.$context.then(context =>
    context.internalAdapter.findVerificationValue(`reset-password:${asked.token}`),
  )
  const heard = await hear(
    door.auth.api.resetPassword({ body: { newPassword, token: asked.token }, asResponse: true }),
  )
  if (!heard.ok || !userId) {
    door.addresses.count(visit.address)
    throw refuse('reset-refused', {}, '/token')
  }
  const login = await loginById(visit.pool, userId.value)
  forgetCallers()
  forgive(door, { account: `login ${userId.value}`, address: visit.address })
  if (login) await noteProvenEmail(visit.pool, login.id)
  await noteSignIn(visit.pool, userId.value, {
    kind: 'password-reset',
    byPerson: true,
    address: visit.address,
  })
  return { status: 204 }
}

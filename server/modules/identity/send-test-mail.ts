/** Whether letters go out: the settings as they stand, and a letter to see. */
import { transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { Call } from '../../kernel/http/route.ts'
import { defineMessages, render } from '../../kernel/language.ts'
import { sendMail } from '../../kernel/mail/send-mail.ts'
import { readSettings } from '../../kernel/settings/settings.ts'
import { refuse } from './errors.ts'
import { personEmailOf } from './rules.ts'

const say = defineMessages({
  subject: { en: 'Huikuan: a letter to try', 'zh-CN': '回款：测试邮件' },
  text: {
    en: '{person} of {company} tried whether Huikuan can send mail. It can: nothing needs to be done.',
    'zh-CN': '{company}的{person}测试了回款系统的发信功能。收到本邮件即表示配置正确，无需处理。',
  },
})

/** Without user and password. */
export function mailState() {
  const { smtpUrl, mailFrom } = readSettings(process.env)
  return {
    configured: smtpUrl !== undefined,
    from: mailFrom ?? null,
    server: smtpUrl === undefined ? null : new URL(smtpUrl).host,
  }
}

/** Returns whom it went to, once the mail server has taken it. Refuses `bad-person-email`, `mail-off` and `mail-not-taken`. */
export async function sendTestMail(call: Call, to: string): Promise<string> {
  const address = personEmailOf(to)
  const settings = readSettings(process.env)
  if (!settings.smtpUrl) throw refuse('mail-off', {})
  const facts = { person: call.person.name, company: call.company.name }
  await sendMail(settings, {
    to: address,
    subject: render(say('subject'), call.language),
    text: render(say('text', facts), call.language),
  }).catch((error: unknown) => {
    throw refuse('mail-not-taken', { reason: reasonOf(error) })
  })
  await transaction(call.pool, { ...call.scope, confinement: undefined }, tx =>
    recordEvent(tx, { kind: 'test-mail-sent', subject: 'mail', facts: { to: address } }),
  )
  return address
}

/** The kind of failure only: the server's own sentence may repeat what it was sent. */
function reasonOf(error: unknown): string {
  const told = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return told.slice(0, 40)
}

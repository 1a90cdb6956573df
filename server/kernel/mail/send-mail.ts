/** Letters by SMTP. */
import type { Settings } from '../settings/settings.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Resolves once the server has taken the letter; fails with its own words, or when it does not answer in time. */
export async function sendMail(
  { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  letter: Letter,
): Promise<void> {
  if (!smtpUrl || !mailFrom) throw new Error('no mail server is set up')
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // Nothing a letter holds may make us read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ from: mailFrom, ...letter })
  } finally {
    transport.close()
  }
}

/** A mailbox that letters really reach: a server of SMTP on this machine. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, vi } from 'vitest'

export interface Letter {
  readonly from: string
  readonly to: string[]
  readonly source: string
}

/** What arrived, the earliest first. To be called before what is to write them starts. */
export function useLetters(): readonly Letter[] {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      text(stream).then(source => {
        const { mailFrom, rcptTo } = session.envelope
        letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source,
        })
        done()
      }, done)
    },
  })

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    vi.stubEnv('HUIKUAN_SMTP_URL', `smtp://127.0.0.1:${port}`)
    vi.stubEnv('HUIKUAN_MAIL_FROM', '回款 <huikuan@example.com>')
    vi.stubEnv('HUIKUAN_PUBLIC_URL', 'https://huikuan.example.com')
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await new Promise<void>(resolve => server.close(() => resolve()))
  })
  return letters
}

/** What a letter says, its transfer encoding undone. */
export function saidIn({ source }: Letter): string {
  const body = source.slice(source.indexOf('\r\n\r\n') + 4)
  if (/content-transfer-encoding: base64/i.test(source)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

export const tokenIn = (letter: Letter) => decodeURIComponent(/#token=(\S+)/.exec(saidIn(letter))?.[1] ?? '')

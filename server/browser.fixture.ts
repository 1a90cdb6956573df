/** A browser of one person: keeps cookies, and says that its own page asks. */
import { createHmac } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { TestApi } from './api.fixture.ts'

export type Sent = Parameters<TestApi['ask']>[1]

export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #api: TestApi

  constructor(api: TestApi) {
    this.#api = api
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(sent: Sent): Promise<LightMyRequestResponse> {
    const own = { 'sec-fetch-site': 'same-origin', ...(this.cookie === '' ? {} : { cookie: this.cookie }) }
    const answer = await this.#api.ask(undefined, { ...sent, headers: { ...own, ...sent.headers } })
    this.keep(cookieLines(answer))
    return answer
  }

  post(url: string, body?: object): Promise<LightMyRequestResponse> {
    return this.ask({ method: 'POST', url, ...(body ? { body } : {}) })
  }

  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0(;|$)/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }

  /** A browser that has signed in. */
  static async of(api: TestApi, who: { name: string; password: string }): Promise<Browser> {
    const browser = new Browser(api)
    const answer = await browser.post('/session', { name: who.name, password: who.password })
    if (answer.statusCode !== 200) throw new Error(`${who.name} was not let in: ${answer.body}`)
    return browser
  }
}

export const cookieLines = (answer: LightMyRequestResponse): string[] =>
  [answer.headers['set-cookie'] ?? []].flat().map(String)

/** The code an authenticator app shows for the address it was given (RFC 6238). */
export function codeOf(uri: string, at = Date.now()): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = digest.readUInt8(19) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map(sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

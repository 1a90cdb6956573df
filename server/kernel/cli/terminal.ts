/** Standard output for answers, standard error for all else. */
import type { Writable } from 'node:stream'
import { type Language, type Message, render } from '../language.ts'
import type { Problem } from '../problem.ts'
import { jsonPieces } from './json.ts'

export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

/** Whoever read our output has gone (`huikuan ledger | head`): nothing is left to do, and nothing is wrong. */
export class ReaderGone extends Error {}

const progressEveryMilliseconds = { terminal: 100, log: 10_000 }

export class Terminal {
  #progressAt = 0
  #progressShown = false

  constructor(readonly streams: Streams) {
    // A failed write is told to its writer below; without a listener it would also end the program.
    streams.stdout.on('error', () => {})
    streams.stderr.on('error', () => {})
  }

  async answer(pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
    this.#clearProgress()
    for await (const piece of pieces) await written(this.streams.stdout, piece)
  }

  async document(document: unknown): Promise<void> {
    await this.answer(jsonPieces(document))
  }

  say(text: string): void {
    this.#clearProgress()
    this.streams.stderr.write(`${text}\n`)
  }

  problem(problem: Problem, language: Language): void {
    this.say(problem.toDocument(language).detail)
  }

  progress(message: Message, language: Language, done?: number, total?: number): void {
    const now = Date.now()
    const isTerminal = this.streams.stderr.isTTY === true
    const pause = progressEveryMilliseconds[isTerminal ? 'terminal' : 'log']
    if (this.#progressAt === 0) this.#progressAt = isTerminal ? 0 : now
    if (now - this.#progressAt < pause) return
    this.#progressAt = now
    const text = `${render(message, language)}${amount(done, total)}`
    this.streams.stderr.write(isTerminal ? `\r${text}\u001b[K` : `${text}\n`)
    this.#progressShown = isTerminal
  }

  /** Resolves when all that was said has left the program. */
  async flush(): Promise<void> {
    this.#clearProgress()
    await written(this.streams.stderr, '').catch(() => {})
    await written(this.streams.stdout, '').catch(() => {})
  }

  #clearProgress(): void {
    if (this.#progressShown) this.streams.stderr.write('\r\u001b[K')
    this.#progressShown = false
  }
}

function amount(done: number | undefined, total: number | undefined): string {
  if (done === undefined) return ''
  return total ? ` ${done}/${total} (${Math.floor((100 * done) / total)} %)` : ` ${done}`
}

function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => {
      if (!error) resolve()
      else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error)
    })
  })
}

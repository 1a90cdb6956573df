import type { Caller } from '../../kernel/http/caller.ts'

/** Shorter than the second within which a revoked key or session must stop working everywhere. */
const rememberedMilliseconds = 800
const mostRemembered = 10_000

interface Remembered {
  readonly until: number
  readonly caller: Promise<Caller | undefined>
}

/** Callers looked up a moment ago; many requests of one caller at once look only once. */
class CallerCache {
  readonly #remembered = new Map<string, Remembered>()

  get(credential: string, look: () => Promise<Caller | undefined>): Promise<Caller | undefined> {
    const known = this.#remembered.get(credential)
    const now = performance.now()
    if (known && known.until > now) return known.caller
    const caller = look()
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    this.#remembered.set(credential, { until: now + rememberedMilliseconds, caller })
    // What could not be looked up is not known for a moment longer.
    caller.catch(() => this.#remembered.delete(credential))
    return caller
  }

  clear(): void {
    this.#remembered.clear()
  }
}

/** Everybody who called a moment ago. */
export const callers = new CallerCache()

/** To be called once a session, a key or a person is changed: here it holds at once, elsewhere when memory runs out. */
export function forgetCallers(): void {
  callers.clear()
}

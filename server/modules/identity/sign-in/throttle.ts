/** Counts what went wrong in a window that begins with the first of it. */

const mostRemembered = 100_000

interface Window {
  count: number
  readonly until: number
}

export class Throttle {
  readonly #windows = new Map<string, Window>()
  readonly #most: number
  readonly #milliseconds: number
  readonly #now: () => number

  constructor(limit: { most: number; minutes: number }, now: () => number = () => performance.now()) {
    this.#most = limit.most
    this.#milliseconds = limit.minutes * 60_000
    this.#now = now
  }

  /** Seconds to wait before the next attempt; 0: none. */
  wait(key: string): number {
    const window = this.#current(key)
    if (!window || window.count < this.#most) return 0
    return Math.max(1, Math.ceil((window.until - this.#now()) / 1000))
  }

  /** Counted before it is known how it ends: attempts at once must not all find the window open. */
  count(key: string): void {
    const window = this.#current(key)
    if (window) window.count += 1
    else this.#begin(key)
  }

  /** The attempt was none: what it counted is taken back. */
  uncount(key: string): void {
    const window = this.#current(key)
    if (window && window.count > 0) window.count -= 1
  }

  forget(key: string): void {
    this.#windows.delete(key)
  }

  #current(key: string): Window | undefined {
    const window = this.#windows.get(key)
    return window && window.until > this.#now() ? window : undefined
  }

  #begin(key: string): void {
    if (this.#windows.size >= mostRemembered) this.#sweep()
    this.#windows.delete(key)
    this.#windows.set(key, { count: 1, until: this.#now() + this.#milliseconds })
  }

  /** Those that are over; should none be, the oldest. */
  #sweep(): void {
    for (const [key, { until }] of this.#windows) if (until <= this.#now()) this.#windows.delete(key)
    const [oldest] = this.#windows.keys()
    if (oldest !== undefined && this.#windows.size >= mostRemembered) this.#windows.delete(oldest)
  }
}

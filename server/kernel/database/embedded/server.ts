/** A program's share in the running server. */
import { setTimeout as pause } from 'node:timers/promises'
import { connectKeeper, type Keeper } from './keeper.ts'
import type { Layout } from './layout.ts'
import { keepLogSmall } from './log.ts'
import { isOurs, type Postmaster, signalStop } from './postmaster.ts'

export interface EmbeddedServer {
  /** Superuser's connection string: postgres://huikuan_admin:…@127.0.0.1:PORT/postgres */
  readonly adminUrl: string
  /** False when the server ran already and was joined. */
  readonly started: boolean
  /** Called once when the server process is gone though nobody here closed it; opening again brings it back. */
  onExit(callback: () => void): void
  /** Leaves, and stops the server when no other program is left on it. Close your own connections first. */
  close(): Promise<void>
  /** Leaves without stopping it, for one who was given its address; the next program takes it on. */
  leaveRunning(): Promise<void>
}

const longestStopMilliseconds = 60_000
const logCheckMilliseconds = 600_000

export class Share implements EmbeddedServer {
  #keeper: Promise<Keeper | undefined>
  #left: Promise<void> | undefined
  #hasExited = false
  readonly #exitCallbacks: (() => void)[] = []
  readonly #logTimer: NodeJS.Timeout

  constructor(
    private readonly layout: Layout,
    private readonly postmaster: Postmaster,
    readonly adminUrl: string,
    keeper: Keeper,
    readonly started: boolean,
  ) {
    this.#keeper = Promise.resolve(keeper)
    this.#watch(keeper)
    this.#logTimer = setInterval(() => void keepLogSmall(layout.log).catch(() => {}), logCheckMilliseconds)
    this.#logTimer.unref()
  }

  onExit(callback: () => void): void {
    if (this.#hasExited) callback()
    else this.#exitCallbacks.push(callback)
  }

  close(): Promise<void> {
    this.#left ??= this.#leave(true)
    return this.#left
  }

  leaveRunning(): Promise<void> {
    this.#left ??= this.#leave(false)
    return this.#left
  }

  async #leave(stop: boolean): Promise<void> {
    clearInterval(this.#logTimer)
    const keeper = await this.#keeper
    const isAlone = stop && (await keeper?.leave().catch(() => false))
    if (isAlone) await stopServer(this.layout, this.postmaster)
    await keeper?.end()
  }

  #watch(keeper: Keeper): void {
    keeper.onLost(() => {
      if (!this.#left) this.#keeper = this.#regain()
    })
  }

  /** A session can be lost (an administrator, a crash the server recovered from) while the server stays. */
  async #regain(): Promise<Keeper | undefined> {
    while (!this.#left && (await isOurs(this.layout, this.postmaster))) {
      const keeper = await connectKeeper(this.layout, this.adminUrl).catch(() => undefined)
      if (keeper) {
        this.#watch(keeper)
        return keeper
      }
      await pause(50, undefined, { ref: false })
    }
    this.#hasExited = !this.#left
    if (this.#hasExited) for (const callback of this.#exitCallbacks) callback()
    return undefined
  }
}

async function stopServer(layout: Layout, postmaster: Postmaster): Promise<void> {
  signalStop(postmaster.pid, 'fast')
  const giveUp = Date.now() + longestStopMilliseconds
  while (Date.now() < giveUp && (await isOurs(layout, postmaster))) await pause(10)
}

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

export function serverOf(
  layout: Layout,
  postmaster: Postmaster,
  adminUrl: string,
  first: Keeper,
  started: boolean,
): EmbeddedServer {
  const exits: (() => void)[] = []
  let left: Promise<void> | undefined
  let exited = false
  let keeper: Promise<Keeper | undefined> = Promise.resolve(first)
  const logTimer = setInterval(() => void keepLogSmall(layout.log).catch(() => {}), logCheckMilliseconds)
  logTimer.unref()

  const watch = (kept: Keeper) =>
    kept.onLost(() => {
      if (!left) keeper = regain()
    })
  // A session can be lost (an administrator, a crash the server recovered from) while the server stays.
  const regain = async (): Promise<Keeper | undefined> => {
    while (!left && (await isOurs(layout, postmaster))) {
      const again = await connectKeeper(layout, adminUrl)
      if (again) {
        watch(again)
        return again
      }
      await pause(50, undefined, { ref: false })
    }
    if (!left) {
      exited = true
      for (const callback of exits) callback()
    }
    return undefined
  }
  const leave = async (stop: boolean) => {
    clearInterval(logTimer)
    const kept = await keeper
    const alone = stop && (await kept?.leave().catch(() => false))
    if (alone) await stopServer(layout, postmaster)
    await kept?.end()
  }
  watch(first)
  return {
    adminUrl,
    started,
    onExit: callback => {
      if (exited) callback()
      else exits.push(callback)
    },
    close: () => (left ??= leave(true)),
    leaveRunning: () => (left ??= leave(false)),
  }
}

async function stopServer(layout: Layout, postmaster: Postmaster): Promise<void> {
  signalStop(postmaster.pid, 'fast')
  const giveUp = Date.now() + longestStopMilliseconds
  while (Date.now() < giveUp && (await isOurs(layout, postmaster))) await pause(10)
}

/** Starts the server and waits until it takes connections, or says why it does not. */
import type { ChildProcess } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type NativeFolder, program } from './binaries.ts'
import type { Layout } from './layout.ts'
import { keepLogSmall, logSince, logSize, openLog } from './log.ts'
import { readPostmaster } from './postmaster.ts'
import { errorCode, refuse, saysDiskFull, withoutPrefix } from './problems.ts'
import { type Runner, run } from './runner.ts'

/** How an attempt may end without being a refusal. */
export type Attempt = 'ready' | 'port-taken' | 'memory-in-use' | 'already-running'

export async function startServer(
  layout: Layout,
  native: NativeFolder,
  runner: Runner,
  port: number,
): Promise<Attempt> {
  await keepLogSmall(layout.log)
  const logged = await logSize(layout.log)
  const log = await openLog(layout.log)
  let child: ChildProcess
  let exited: Promise<'exited'>
  try {
    const args = ['-D', layout.cluster, '-p', String(port)]
    // A group of its own: Ctrl-C in the terminal must not reach the server before us.
    child = run(runner, program(native, 'postgres'), args, ['ignore', log.fd, log.fd], true)
    // Listened for before anything is waited for: one that fails at once is gone before the log is closed.
    exited = exitOf(child)
  } finally {
    await log.close()
  }
  if (await becomesReady(layout, child, exited)) {
    child.unref()
    await rememberPort(layout, port)
    return 'ready'
  }
  return whyNot(layout, await logSince(layout.log, logged), child.pid)
}

/** A port that is free now; the one used last time if it still is. */
export async function choosePort(layout: Layout): Promise<number> {
  const last = Number(await readFile(layout.port, 'utf8').catch(() => '0'))
  const free = last > 0 && last < 65536 ? await freePort(last) : undefined
  return free ?? anyFreePort()
}

export async function anyFreePort(): Promise<number> {
  const port = await freePort(0)
  if (port === undefined) throw new Error('the system has no free port on 127.0.0.1')
  return port
}

function exitOf(child: ChildProcess): Promise<'exited'> {
  return new Promise(resolve => {
    child.once('error', () => resolve('exited'))
    child.once('exit', () => resolve('exited'))
  })
}

async function becomesReady(
  layout: Layout,
  child: ChildProcess,
  exited: Promise<'exited'>,
): Promise<boolean> {
  for (;;) {
    const postmaster = await readPostmaster(layout)
    if (postmaster?.pid === child.pid && postmaster?.ready) return true
    if ((await Promise.race([exited, pause(10)])) === 'exited') return false
  }
}

/** Only what the main process says counts here: its sessions and a rival's attempt write to the same log. */
function whyNot(layout: Layout, text: string, pid: number | undefined): Attempt {
  const own = text.split('\n').filter(line => line.includes(`[${pid}]`))
  const says = (pattern: RegExp) => own.find(line => pattern.test(line))
  if (says(/lock file .* already exists/)) return 'already-running'
  if (says(/pre-existing shared memory block/)) return 'memory-in-use'
  if (says(/Address already in use/)) return 'port-taken'
  const full = saysDiskFull(text)
  if (full) throw refuse('disk-full', { reason: full })
  const reason = says(/FATAL|PANIC/) ?? text.trim().split('\n').at(-1) ?? ''
  throw refuse('database-does-not-start', { reason: withoutPrefix(reason), log: layout.log })
}

async function rememberPort(layout: Layout, port: number): Promise<void> {
  const known = await readFile(layout.port, 'utf8').catch(() => '')
  if (known.trim() === String(port)) return
  await writeFile(layout.port, `${port}\n`).catch(error => {
    // Only a convenience: a full disk must not stop a server that runs.
    if (errorCode(error) === undefined) throw error
  })
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      server.close(() => resolve(port))
    })
  })
}

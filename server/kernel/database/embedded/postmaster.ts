/** The running server as its lock file tells, and whether that is to be believed. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, link, readdir, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Layout } from './layout.ts'
import { errorCode } from './problems.ts'

export interface Postmaster {
  readonly pid: number
  /** Undefined while the file is still being written. */
  readonly port: number | undefined
  readonly ready: boolean
  readonly text: string
}

/** Lines of postmaster.pid: pid, data directory, start time, port, socket folder, address, shared memory, status. */
export async function readPostmaster(layout: Layout): Promise<Postmaster | undefined> {
  const text = await readFile(lockFile(layout), 'utf8').catch(error => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  })
  const lines = text?.split('\n').map(line => line.trim()) ?? []
  const pid = Number(lines[0])
  if (text === undefined || !Number.isInteger(pid) || pid <= 0) return undefined
  const port = Number(lines[3])
  return { pid, port: port > 0 ? port : undefined, ready: lines[7] === 'ready', text }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Process ids are used again: only a PostgreSQL that works in our cluster's folder is our server. */
export async function isOurs(layout: Layout, { pid }: Postmaster): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') return worksIn(pid, layout.cluster)
  if (process.platform === 'win32') return true
  const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({
    stdout: '',
  }))
  return stdout.includes('postgres') && stdout.includes(layout.cluster)
}

/** Same folder by device and number: names differ through links and mounts, and a copied folder tells the old name. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [one, other].map(path => stat(path, { bigint: true }).catch(() => undefined)),
  )
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

/**
 * The server refuses to start while the number in its lock file is some living process's. The file is not simply
 * removed: its shared-memory line keeps the server from starting beside a killed one's surviving sessions. Our own
 * number, the parent's, is one the server knows cannot be a server's.
 */
export async function disownLockFile(layout: Layout, stale: Postmaster): Promise<void> {
  const token = randomBytes(4).toString('hex')
  const aside = join(layout.home, `stale-${token}`)
  const renewed = join(layout.home, `renewed-${token}`)
  const lines = stale.text.split('\n')
  try {
    const owner = await stat(lockFile(layout))
    await rename(lockFile(layout), aside)
    const judged = (await readFile(aside, 'utf8')) === stale.text
    if (judged) await writeFile(renewed, [process.pid, ...lines.slice(1)].join('\n'), { mode: 0o600 })
    if (judged && process.getuid?.() === 0) await chown(renewed, owner.uid, owner.gid)
    await link(judged ? renewed : aside, lockFile(layout))
  } catch (error) {
    // Gone or replaced meanwhile: somebody else is starting the server.
    const code = errorCode(error)
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    await rm(aside, { force: true })
    await rm(renewed, { force: true })
  }
}

/** `fast` ends sessions and writes a checkpoint; `immediate` is a crash, for data nobody wants. */
export function signalStop(pid: number, mode: 'fast' | 'immediate'): void {
  signal(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
}

/**
 * Sessions outlive a killed server until they next hear from their client, a long query to its end, and hold the
 * memory a new server needs. Without their server they can do no good. Only where processes can be told apart.
 */
export async function endSurvivors(layout: Layout): Promise<void> {
  if (process.platform !== 'linux') return
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await worksIn(Number(name), layout.cluster))) signal(Number(name), 'SIGKILL')
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

async function worksIn(pid: number, cluster: string): Promise<boolean> {
  const executable = await readlink(`/proc/${pid}/exe`).catch(() => '')
  // The system says "postgres (deleted)" when the programs were reinstalled under a running server.
  return basename(executable).startsWith('postgres') && isSameFolder(`/proc/${pid}/cwd`, cluster)
}

function lockFile(layout: Layout): string {
  return join(layout.cluster, 'postmaster.pid')
}

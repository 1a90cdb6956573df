/** PostgreSQL refuses to run as root: who runs it then. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Layout, unfinishedName } from './layout.ts'
import { errorCode, refuse } from './problems.ts'

interface Account {
  readonly uid: number
  readonly gid: number
}

export type Runner =
  | { readonly way: 'plain' }
  /** Root under another number in a user namespace of its own: enters whatever root's own folders are. */
  | ({ readonly way: 'namespace' } & Account)
  /** A plain account of the system, to which the cluster belongs. */
  | ({ readonly way: 'account' } & Account)

export function run(runner: Runner, file: string, args: string[], stdio: StdioOptions, detached: boolean) {
  const [command, words] = runner.way === 'namespace' ? inNamespace(runner, file, args) : [file, args]
  return spawn(command, words, {
    stdio,
    detached,
    // The caller's folder may be one the account cannot enter.
    cwd: process.platform === 'win32' ? undefined : '/',
    env: environment(),
    windowsHide: true,
    ...(runner.way === 'account' ? { uid: runner.uid, gid: runner.gid } : {}),
  })
}

export interface Finished {
  readonly ok: boolean
  readonly output: string
}

export async function runToEnd(runner: Runner, file: string, args: string[]): Promise<Finished> {
  const child = run(runner, file, args, ['ignore', 'pipe', 'pipe'], false)
  const chunks: Buffer[] = []
  child.stdout?.on('data', chunk => chunks.push(chunk))
  child.stderr?.on('data', chunk => chunks.push(chunk))
  const failure = await ended(child)
  const output = Buffer.concat(chunks).toString('utf8')
  return { ok: failure === undefined, output: failure instanceof Error ? failure.message : output }
}

/** Gives the cluster's files to who will run it. */
export async function giveTo(runner: Runner, ...paths: string[]): Promise<void> {
  if (runner.way === 'account') for (const path of paths) await chown(path, runner.uid, runner.gid)
}

/** Who may run a cluster in this data folder; `ownerOf` is the cluster's folder when there is one. */
export async function chooseRunner(layout: Layout, ownerOf: string | undefined): Promise<Runner> {
  if (process.getuid?.() !== 0) return { way: 'plain' }
  const owner = ownerOf === undefined ? undefined : await stat(ownerOf)
  if (owner && owner.uid !== 0) return { way: 'account', uid: owner.uid, gid: owner.gid }
  const accounts = await systemAccounts()
  for (const runner of owner ? namespaces(accounts) : await candidates(layout, accounts)) {
    if (await canWorkIn(runner, layout)) return runner
  }
  throw refuse('data-folder-closed', { folder: layout.data })
}

async function candidates(layout: Layout, accounts: Map<string, Account>): Promise<Runner[]> {
  const others = [
    // Root working in somebody's home: that somebody can enter it for certain.
    ...(await ownersAlong(layout.data)),
    ...['postgres', 'nobody'].flatMap(name => accounts.get(name) ?? []),
  ]
  return [...namespaces(accounts), ...others.map(account => ({ way: 'account', ...account }) as const)]
}

async function ownersAlong(path: string): Promise<Account[]> {
  const { uid, gid } = await stat(path)
  const above = dirname(path) === path ? [] : await ownersAlong(dirname(path))
  return uid === 0 ? above : [{ uid, gid }, ...above]
}

/** initdb looks its own number up, so it must be one that has a name here. */
function namespaces(accounts: Map<string, Account>): Runner[] {
  if (process.platform !== 'linux') return []
  const named = ['postgres', 'daemon', 'nobody'].flatMap(name => accounts.get(name) ?? [])
  const account = named[0] ?? [...accounts.values()].find(({ uid }) => uid !== 0)
  return account ? [{ way: 'namespace', ...account }] : []
}

async function canWorkIn(runner: Runner, layout: Layout): Promise<boolean> {
  const trial = unfinishedName(layout.home, randomBytes(4).toString('hex'))
  await mkdir(trial, { mode: 0o700 })
  try {
    await giveTo(runner, trial)
    return (await runToEnd(runner, '/bin/sh', ['-c', 'cd "$1" && : > trial', 'sh', trial])).ok
  } finally {
    await rm(trial, { recursive: true, force: true })
  }
}

function inNamespace(account: Account, file: string, args: string[]): [string, string[]] {
  const words = ['-U', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--', file, ...args]
  return ['unshare', words]
}

async function systemAccounts(): Promise<Map<string, Account>> {
  try {
    const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'))
    return new Map(lines.map(([name, , uid, gid]) => [name ?? '', { uid: Number(uid), gid: Number(gid) }]))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Map()
    throw error
  }
}

/** The caller's PGPORT, PGDATA or an unknown locale must not reach the server; its log is read, so it is English. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

function ended(child: ChildProcess): Promise<number | NodeJS.Signals | Error | undefined> {
  return new Promise(resolve => {
    child.once('error', resolve)
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? code ?? undefined)))
  })
}

/** For this folder's tests: data folders, programs of their own, and what is on disk. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import { destroyCluster } from './destroy.ts'
import { openEmbedded } from './index.ts'
import { layoutOf } from './layout.ts'
import { readPostmaster } from './postmaster.ts'

export interface Program {
  readonly process: ChildProcess
  /** What it got from `openEmbedded`; rejects with what it printed when it ended without. */
  readonly opened: Promise<{ adminUrl: string; started: boolean }>
  leave(): Promise<void>
  kill(): Promise<void>
  /** Ctrl-C in its terminal: the whole group is told. */
  interrupt(): Promise<void>
}

const fixture = fileURLToPath(new URL('open.fixture.ts', import.meta.url))

export function programOn(dataDirectory: string, environment: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, dataDirectory], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, as a terminal gives it.
    detached: true,
  })
  const ended = once(child, 'close').then(() => undefined)
  const errors: string[] = []
  child.stderr.on('data', chunk => errors.push(String(chunk)))
  const firstLine = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)))
  const died = ended.then(() => Promise.reject(new Error(errors.join(''))))
  const opened = Promise.race([firstLine, died])
  // A test that kills the program on its way does not ask.
  opened.catch(() => {})
  died.catch(() => {})
  const end = (how: () => void) => {
    how()
    return ended
  }
  return {
    process: child,
    opened,
    leave: () => end(() => child.stdin.end()),
    kill: () => end(() => child.kill('SIGKILL')),
    interrupt: () => end(() => process.kill(-(child.pid ?? Number.NaN), 'SIGINT')),
  }
}

/** A data folder that does not exist yet, inside a folder of its own which is removed with any server in it. */
export async function withDataFolder(test: (folder: string, parent: string) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), `huikuan-test-${process.pid}-`))
  const folder = join(parent, 'world')
  try {
    await test(folder, parent)
  } finally {
    await destroyCluster(folder)
    await destroyCluster(parent)
  }
}

/** The same with a cluster that was set up and stopped, for tests that are not about setting up. */
export function withCluster(test: (folder: string, parent: string) => Promise<void>): Promise<void> {
  return withDataFolder(async (folder, parent) => {
    template ??= setUpTemplate()
    await cp(await template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
    await test(folder, parent)
  })
}

let template: Promise<string> | undefined

afterAll(async () => {
  if (template) await rm(dirname(await template), { recursive: true, force: true })
})

async function setUpTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `huikuan-test-${process.pid}-`))
  const server = await openEmbedded({ dataDirectory: join(folder, 'template'), disposable: true })
  await server.close()
  return join(folder, 'template')
}

export async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  // Tests kill servers; what matters is what the query says.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

export async function serverPid(folder: string): Promise<number | undefined> {
  return (await readPostmaster(layoutOf(folder)))?.pid
}

/** Looks every few milliseconds; what is waited for is a state of the disk, never a time. */
export async function until<Found>(look: () => Promise<Found | undefined | false>): Promise<Found> {
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await pause(2)
  }
}

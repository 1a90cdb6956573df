/** The program itself, as a person or a script runs it: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { destroyCluster } from '../database/embedded/destroy.ts'
import { layoutOf } from '../database/embedded/layout.ts'
import { projectRoot } from '../root.ts'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const program = join(projectRoot, 'bin/huikuan.mjs')

/** A data folder of this test file's own, removed with its database at the end. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `huikuan-test-${process.pid}-`))
  afterAll(() => destroyCluster(folder))
  return folder
}

/** Only what a test states reaches the program: neither the machine's language nor its database. */
export function launch(words: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env
  return spawn(process.execPath, [program, ...words], {
    env: { PATH, HOME, TMPDIR, LANG: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(launch(words, environment))
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const [stdout, stderr] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined,
  ])
  return { code: child.exitCode, stdout, stderr }
}

/** The process id of the embedded server of a data folder. */
export async function databaseProcess(dataFolder: string): Promise<number> {
  const lockFile = await readFile(join(layoutOf(dataFolder).cluster, 'postmaster.pid'), 'utf8')
  return Number(lockFile.split('\n')[0])
}

/** From whatever lies in the data folder to a running server, one program at a time. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  bundledMajor,
  copyBinaries,
  exists,
  installedBinaries,
  type NativeFolder,
  program,
  repairLinks,
} from './binaries.ts'
import type { Layout } from './layout.ts'
import { tryLock } from './lock.ts'
import { disownLockFile, endSurvivors, isAlive, isOurs, readPostmaster } from './postmaster.ts'
import { refuse } from './problems.ts'
import { chooseRunner, type Runner, runToEnd } from './runner.ts'
import { removeUnfinished, setUpCluster } from './set-up.ts'
import { writeSettings } from './settings.ts'
import { anyFreePort, choosePort, startServer } from './start.ts'

/** Idle sessions of a killed server notice at once; those in the middle of work get this long. */
const survivorsMilliseconds = 300

export interface Wanted {
  readonly disposable: boolean
  readonly port: number | undefined
}

/** True when this call started the server; false when another program has it in hand: look again. */
export async function bringUp(layout: Layout, wanted: Wanted): Promise<boolean> {
  const lock = await tryLock(layout.data)
  if (!lock) return false
  try {
    await removeUnfinished(layout)
    const isNew = !(await exists(layout.home))
    const runner = await chooseRunner(layout, isNew ? undefined : layout.cluster)
    const native = await usableBinaries(layout, runner)
    if (isNew) await setUpCluster(layout, native, runner, wanted.disposable)
    await checkCluster(layout)
    const found = await readPostmaster(layout)
    if (found && (await isOurs(layout, found))) return false
    if (found && isAlive(found.pid)) await disownLockFile(layout, found)
    await writeSettings(layout, runner, wanted.disposable)
    return await startOnSomePort(layout, native, runner, wanted.port)
  } finally {
    await lock.release()
  }
}

async function startOnSomePort(
  layout: Layout,
  native: NativeFolder,
  runner: Runner,
  wanted: number | undefined,
): Promise<boolean> {
  const begun = Date.now()
  for (let port = wanted ?? (await choosePort(layout)); ; ) {
    const attempt = await startServer(layout, native, runner, port)
    if (attempt === 'ready') return true
    if (attempt === 'already-running') return false
    if (attempt === 'port-taken' && wanted !== undefined) throw refuse('database-port-taken', { port })
    if (Date.now() - begun > 15_000)
      throw refuse('database-does-not-start', { reason: attempt, log: layout.log })
    if (attempt === 'port-taken') port = await anyFreePort()
    else await pause(50)
    if (attempt === 'memory-in-use' && Date.now() - begun > survivorsMilliseconds) await endSurvivors(layout)
  }
}

async function usableBinaries(layout: Layout, runner: Runner): Promise<NativeFolder> {
  const installed = await installedBinaries()
  const runs = async () =>
    runner.way === 'plain' || (await runToEnd(runner, program(installed, 'postgres'), ['--version'])).ok
  return (await repairLinks(installed)) && (await runs()) ? installed : copyBinaries(installed, layout)
}

async function checkCluster(layout: Layout): Promise<void> {
  for (const needed of [join(layout.cluster, 'PG_VERSION'), layout.password]) {
    if (!(await exists(needed))) throw refuse('data-folder-damaged', { folder: layout.home, missing: needed })
  }
  const version = (await readFile(join(layout.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version !== String(bundledMajor)) {
    const facts = { folder: layout.home, found: version, expected: bundledMajor }
    throw refuse('database-version-differs', facts)
  }
}

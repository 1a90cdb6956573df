/** A new cluster, made beside its place and moved there whole: a kill at any instant leaves nothing half made. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { exists, type NativeFolder, program } from './binaries.ts'
import { type Layout, layoutOf, unfinishedName } from './layout.ts'
import { isAlive } from './postmaster.ts'
import { errorCode, folderProblem, refuse, saysDiskFull, withoutPrefix } from './problems.ts'
import { giveTo, type Runner, runToEnd } from './runner.ts'

export const adminName = 'huikuan_admin'

export async function setUpCluster(
  layout: Layout,
  native: NativeFolder,
  runner: Runner,
  disposable: boolean,
): Promise<void> {
  const unfinished = unfinishedName(layout.home, randomBytes(4).toString('hex'))
  const cluster = join(unfinished, basename(layout.cluster))
  const password = join(unfinished, basename(layout.password))
  try {
    await mkdir(unfinished, { mode: 0o700 })
    await writeFile(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
    await giveTo(runner, unfinished, password)
    await initialise(layout, runner, program(native, 'initdb'), [
      ...['-D', cluster, '-U', adminName, '-A', 'scram-sha-256', `--pwfile=${password}`],
      ...(disposable ? ['--no-sync'] : []),
    ])
    await moveInto(unfinished, layout.home)
  } catch (error) {
    throw folderProblem(error, layout.data)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Removes what killed set-ups left behind. Failing to is no reason not to start. */
export async function removeUnfinished(layout: Layout): Promise<void> {
  for (const name of await readdir(layout.data)) {
    const maker = name.match(/^postgres(?:-binaries-[^/]*)?\.new-(\d+)-[0-9a-f]+$/)?.[1]
    if (maker === undefined) continue
    const path = join(layout.data, name)
    if (isAlive(Number(maker)) && (await isYoung(path))) continue
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }
}

/**
 * initdb's own locale is C for messages (they are read) and C.UTF-8 for characters: pg_trgm sees no letters in
 * Chinese text under plain C. A system without C.UTF-8 has its own name for it.
 */
async function initialise(layout: Layout, runner: Runner, initdb: string, args: string[]): Promise<void> {
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-E', 'UTF8']
  let output = ''
  for (const characters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const finished = await runToEnd(runner, initdb, [...args, ...locale, `--lc-ctype=${characters}`])
    if (finished.ok) return
    output = finished.output
    if (!/invalid locale name/.test(output)) break
  }
  const full = saysDiskFull(output)
  if (full) throw refuse('disk-full', { reason: full })
  const reason = output.match(/^.*(?:error|fatal|FATAL|PANIC):.*$/m)?.[0] ?? output.trim().slice(-500)
  throw refuse('database-does-not-start', { reason: withoutPrefix(reason), log: layout.data })
}

/** Another program may have been first: then its cluster is the one, and ours is dropped. */
async function moveInto(unfinished: string, home: string): Promise<void> {
  try {
    await rename(unfinished, home)
  } catch (error) {
    const code = errorCode(error)
    const taken = code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM'
    if (!taken || !(await exists(layoutOf(join(home, '..')).cluster))) throw error
  }
}

async function isYoung(path: string): Promise<boolean> {
  // Process ids come round again; no set-up takes ten minutes.
  return stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < 600_000,
    () => false,
  )
}

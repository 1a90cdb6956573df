/**
 * The PostgreSQL that comes with the program. It runs as a process of its own, shared by every program that uses the
 * same data folder; the first starts it, the last to leave stops it, and one left over by a killed program is taken on.
 */
import { chmod, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bringUp } from './bring-up.ts'
import { adminUrl, connectKeeper, type Keeper } from './keeper.ts'
import { type Layout, layoutOf } from './layout.ts'
import { isOurs, type Postmaster, readPostmaster } from './postmaster.ts'
import { folderProblem, refuse } from './problems.ts'
import { type EmbeddedServer, Share } from './server.ts'

export { diskFullProblem } from './problems.ts'
export type { EmbeddedServer } from './server.ts'

export interface EmbeddedOptions {
  dataDirectory: string
  /** Throw-away cluster for tests: nothing is forced to disk. */
  disposable?: boolean
  /** For starting; a server that already runs is joined on whatever port it has. Default: the last one, or a free one. */
  port?: number
}

/** A crashed server may have gigabytes of its log to work through before it answers. */
const longestStartMilliseconds = 600_000
const longestRefusalMilliseconds = 30_000

/** Joins the server of this data folder, starting it and making the folder when need be. Refuses with a Problem. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const layout = layoutOf(options.dataDirectory)
  try {
    return await open(layout, { disposable: options.disposable ?? false, port: options.port })
  } catch (error) {
    throw folderProblem(error, layout.data)
  }
}

async function open(
  layout: Layout,
  wanted: { disposable: boolean; port: number | undefined },
): Promise<EmbeddedServer> {
  await makeDataFolder(layout)
  const begun = Date.now()
  let refusedSince: number | undefined
  for (let started = false; ; ) {
    const postmaster = await running(layout)
    const joined = postmaster?.ready ? await join(layout, postmaster) : undefined
    if (joined) return new Share(layout, joined.postmaster, joined.url, joined.keeper, started)
    refusedSince = postmaster?.ready ? (refusedSince ?? Date.now()) : undefined
    const now = Date.now()
    if (now - begun > longestStartMilliseconds || now - (refusedSince ?? now) > longestRefusalMilliseconds) {
      throw refuse('database-does-not-start', { reason: 'it takes no connections', log: layout.log })
    }
    // A server of ours that is starting or stopping is waited for.
    if (!postmaster && (await bringUp(layout, wanted))) started = true
    else await pause(15)
  }
}

async function running(layout: Layout): Promise<Postmaster | undefined> {
  const postmaster = await readPostmaster(layout)
  return postmaster && (await isOurs(layout, postmaster)) ? postmaster : undefined
}

async function join(
  layout: Layout,
  postmaster: Postmaster,
): Promise<{ postmaster: Postmaster; url: string; keeper: Keeper } | undefined> {
  if (postmaster.port === undefined) return undefined
  const url = await adminUrl(layout, postmaster.port)
  const keeper = await connectKeeper(layout, url)
  return keeper && { postmaster, url, keeper }
}

async function makeDataFolder(layout: Layout): Promise<void> {
  const user = process.getuid?.()
  // Root's is passable, not readable: where root must hand the cluster to another account, that one has to get in.
  const mode = user === 0 ? 0o711 : 0o700
  const firstMade = await mkdir(layout.data, { recursive: true, mode })
  if (firstMade !== undefined && user === 0) {
    // The umask may have taken it away again.
    for (let made = layout.data; made.length >= firstMade.length; made = dirname(made))
      await chmod(made, mode)
  }
  const home = await stat(layout.home).catch(() => undefined)
  if (home && user !== undefined && user !== 0 && home.uid !== user) {
    throw refuse('data-folder-of-another-user', { folder: layout.home })
  }
}

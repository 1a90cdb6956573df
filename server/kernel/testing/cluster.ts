/** The PostgreSQL the tests run against: one cluster for a whole run. */
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyCluster } from '../database/embedded/destroy.ts'
import { openEmbedded } from '../database/embedded/index.ts'
import { isAlive } from '../database/embedded/postmaster.ts'

export interface TestCluster {
  /** A superuser's connection string. */
  readonly adminUrl: string
  stop(): Promise<void>
}

const folderPattern = /^huikuan-test-(\d+)-/

/** HUIKUAN_TEST_DATABASE_URL names a server to use instead (another version, say); it is left as it is. */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.HUIKUAN_TEST_DATABASE_URL
  if (given) return { adminUrl: given, stop: async () => {} }
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `huikuan-test-${process.pid}-`))
  const server = await openEmbedded({ dataDirectory: folder, disposable: true })
  const stop = async () => {
    await server.leaveRunning()
    await destroyCluster(folder)
  }
  return { adminUrl: server.adminUrl, stop }
}

/** A killed run could not tidy up. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.match(folderPattern)?.[1]
    // Another user's left-overs in a shared folder are his to remove.
    if (owner && !isAlive(Number(owner))) await destroyCluster(join(tmpdir(), name)).catch(() => {})
  }
}

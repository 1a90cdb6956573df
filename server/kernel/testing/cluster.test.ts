import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exists } from '../database/embedded/binaries.ts'
import { openEmbedded } from '../database/embedded/index.ts'
import { isAlive } from '../database/embedded/postmaster.ts'
import { ask, serverPid } from '../database/embedded/testing.ts'
import { startTestCluster } from './cluster.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the cluster of a test run', () => {
  it('is thrown away at the end, and so is what a killed run left behind', async () => {
    vi.stubEnv('HUIKUAN_TEST_DATABASE_URL', undefined)
    const abandoned = await mkdtemp(join(tmpdir(), `huikuan-test-${await deadProcess()}-`))
    await (await openEmbedded({ dataDirectory: abandoned, disposable: true })).leaveRunning()
    const pid = await serverPid(abandoned)
    const cluster = await startTestCluster()
    const asked = await ask<{ folder: string }>(
      cluster.adminUrl,
      "select current_setting('data_directory') folder",
    )
    const folder = asked[0]?.folder ?? ''
    expect((await stat(folder)).isDirectory()).toBe(true)
    await cluster.stop()
    expect(await exists(folder)).toBe(false)
    expect(await exists(abandoned)).toBe(false)
    // Its number is given back a moment after it ended.
    await vi.waitFor(() => expect(pid !== undefined && isAlive(pid)).toBe(false))
  }, 20_000)

  it('is another server when one is named', async () => {
    vi.stubEnv('HUIKUAN_TEST_DATABASE_URL', 'postgres://somewhere/else')
    expect((await startTestCluster()).adminUrl).toBe('postgres://somewhere/else')
  })
})

async function deadProcess(): Promise<number | undefined> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid
}

import { describe, expect, it, vi } from 'vitest'
import { openEmbedded } from './index.ts'
import { isAlive } from './postmaster.ts'
import { ask, programOn, serverPid, until, withCluster, withDataFolder } from './testing.ts'

describe('one server for all programs of a data folder', () => {
  it('is started by the first, joined by the second and stopped by the last to leave', async () => {
    await withCluster(async folder => {
      const first = await openEmbedded({ dataDirectory: folder, disposable: true })
      const second = programOn(folder)
      expect(await second.opened).toEqual({ adminUrl: first.adminUrl, started: false })
      expect(first.started).toBe(true)
      const pid = await serverPid(folder)
      await first.close()
      expect(await ask(first.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
      await second.leave()
      expect(await serverPid(folder)).toBeUndefined()
      // Its number is given back a moment after it ended.
      await vi.waitFor(() => expect(pid !== undefined && isAlive(pid)).toBe(false))
    })
  }, 20_000)

  it('is one even when several programs set the folder up at the same moment', async () => {
    await withDataFolder(async folder => {
      const programs = [programOn(folder), programOn(folder), programOn(folder)]
      const opened = await Promise.all(programs.map(program => program.opened))
      expect(new Set(opened.map(({ adminUrl }) => adminUrl)).size).toBe(1)
      expect(opened.filter(({ started }) => started)).toHaveLength(1)
      await Promise.all(programs.map(program => program.leave()))
      expect(await serverPid(folder)).toBeUndefined()
    })
  }, 20_000)

  it('never fails one who comes while the last is leaving', async () => {
    await withCluster(async folder => {
      let starts = 0
      const comeAndGo = async () => {
        for (let round = 0; round < 8; round++) {
          const server = await openEmbedded({ dataDirectory: folder, disposable: true })
          starts += server.started ? 1 : 0
          expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
          await server.close()
        }
      }
      await Promise.all([comeAndGo(), comeAndGo(), comeAndGo()])
      expect(await serverPid(folder)).toBeUndefined()
      expect(starts).toBeGreaterThan(0)
    })
  }, 30_000)

  it('is taken on when a killed program left it behind, and stopped by its new user', async () => {
    await withCluster(async folder => {
      const killed = programOn(folder)
      const { adminUrl } = await killed.opened
      await killed.kill()
      const pid = await serverPid(folder)
      const server = await openEmbedded({ dataDirectory: folder })
      expect(server).toMatchObject({ adminUrl, started: false })
      expect(await serverPid(folder)).toBe(pid)
      // The server needs a moment to see that the killed one is gone; until then it has two users.
      const keepers = "select 1 from pg_stat_activity where application_name = 'huikuan keeper'"
      await until(async () => (await ask(adminUrl, keepers)).length === 1)
      await server.close()
      expect(await serverPid(folder)).toBeUndefined()
    })
  }, 20_000)

  it('outlives Ctrl-C in the terminal of a program that does not heed it', async () => {
    await withCluster(async folder => {
      const program = programOn(folder)
      const { adminUrl } = await program.opened
      await program.interrupt()
      expect(await ask(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    })
  }, 20_000)

  it('is still counted on by a program whose session an administrator ended', async () => {
    await withCluster(async folder => {
      const first = await openEmbedded({ dataDirectory: folder, disposable: true })
      const keepers = "from pg_stat_activity where application_name = 'huikuan keeper'"
      const before = await ask<{ pid: number }>(first.adminUrl, `select pid ${keepers}`)
      await ask(first.adminUrl, `select pg_terminate_backend(pid) ${keepers}`)
      await until(async () => {
        const now = await ask<{ pid: number }>(first.adminUrl, `select pid ${keepers}`)
        return now.length === 1 && now[0]?.pid !== before[0]?.pid
      })
      const second = await openEmbedded({ dataDirectory: folder })
      await second.close()
      expect(await ask(first.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
      await first.close()
      expect(await serverPid(folder)).toBeUndefined()
    })
  }, 20_000)

  it('keeps its port over a restart, and takes another when that one is gone', async () => {
    await withCluster(async (folder, parent) => {
      const before = await openEmbedded({ dataDirectory: folder, disposable: true })
      await before.close()
      const after = await openEmbedded({ dataDirectory: folder })
      expect(after).toMatchObject({ adminUrl: before.adminUrl, started: true })
      await after.close()
      const port = Number(new URL(before.adminUrl).port)
      const other = await openEmbedded({ dataDirectory: `${parent}/other`, disposable: true, port })
      try {
        const moved = await openEmbedded({ dataDirectory: folder })
        expect(new URL(moved.adminUrl).port).not.toBe(String(port))
        await moved.close()
      } finally {
        await other.close()
      }
    })
  }, 20_000)

  it('stays when a program only leaves', async () => {
    await withCluster(async folder => {
      const server = await openEmbedded({ dataDirectory: folder, disposable: true })
      await server.leaveRunning()
      expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    })
  }, 20_000)
})

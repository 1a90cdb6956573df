import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exists } from './binaries.ts'
import { openEmbedded } from './index.ts'
import { layoutOf } from './layout.ts'
import { ask, programOn, serverPid, until, withCluster, withDataFolder } from './testing.ts'

const unfinished = async (folder: string) =>
  (await readdir(folder).catch(() => [])).find(name => name.startsWith('postgres.new-'))

/** The states a first set-up passes through. */
const instants: Record<string, (folder: string) => Promise<boolean>> = {
  'when the folder has just appeared': folder => exists(folder),
  'before initdb has written': async folder => (await unfinished(folder)) !== undefined,
  'in the middle of initdb': async folder =>
    exists(join(folder, (await unfinished(folder)) ?? '', 'cluster', 'global', 'pg_control')),
  'when the cluster has just been put in place': folder => exists(layoutOf(folder).cluster),
  'while the server starts': folder => exists(join(layoutOf(folder).cluster, 'postmaster.pid')),
  'when the server is ready': async folder =>
    /ready/.test(await readFile(join(layoutOf(folder).cluster, 'postmaster.pid'), 'utf8').catch(() => '')),
}

describe('a first set-up killed', () => {
  it.each(Object.entries(instants))(
    '%s leaves a folder the next start puts right',
    async (_, reached) => {
      await withDataFolder(async folder => {
        const killed = programOn(folder)
        await until(() => reached(folder))
        await killed.kill()
        const server = await openEmbedded({ dataDirectory: folder, disposable: true })
        expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
        await server.close()
        expect((await readdir(folder)).filter(name => name !== 'postgres')).toEqual([])
      })
    },
    20_000,
  )
})

describe('a killed server', () => {
  it('is noticed, and opening again brings back what was committed', async () => {
    await withCluster(async folder => {
      const server = await openEmbedded({ dataDirectory: folder })
      await ask(server.adminUrl, 'create table kept as select 42 as answer')
      const noticed = new Promise<void>(resolve => server.onExit(resolve))
      await kill(folder)
      await noticed
      await server.close()
      const again = await openEmbedded({ dataDirectory: folder })
      expect(again.started).toBe(true)
      expect(await ask(again.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
      await again.close()
    })
  }, 20_000)

  it('is started anew once its busy sessions are gone', async () => {
    await withCluster(async folder => {
      const server = await openEmbedded({ dataDirectory: folder, disposable: true })
      // It does not look whether its server lives until it speaks to its client: ten minutes from now.
      const busy = ask(server.adminUrl, 'select count(*) from (select generate_series(1, 1e12)) g')
      busy.catch(() => {})
      await until(async () => (await sessions(server.adminUrl)) > 0)
      await kill(folder)
      const again = await openEmbedded({ dataDirectory: folder })
      expect(await ask(again.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
      await again.close()
      await server.close()
    })
  }, 20_000)

  it('whose number now belongs to another program does not keep the next from starting', async () => {
    await withCluster(async folder => {
      const server = await openEmbedded({ dataDirectory: folder, disposable: true })
      const lockFile = join(layoutOf(folder).cluster, 'postmaster.pid')
      const written = await readFile(lockFile, 'utf8')
      await server.close()
      await writeFile(lockFile, written.replace(/^\d+/, String(process.ppid)))
      const again = await openEmbedded({ dataDirectory: folder })
      expect(again.started).toBe(true)
      await again.close()
    })
  }, 20_000)

  it('is not looked for in the original of a copied folder', async () => {
    await withCluster(async (folder, parent) => {
      const original = await openEmbedded({ dataDirectory: folder, disposable: true })
      await cp(folder, `${parent}/copy`, { recursive: true, preserveTimestamps: true })
      const copy = await openEmbedded({ dataDirectory: `${parent}/copy`, disposable: true })
      expect(copy.started).toBe(true)
      expect(copy.adminUrl).not.toBe(original.adminUrl)
      await Promise.all([copy.close(), original.close()])
    })
  }, 20_000)
})

async function kill(folder: string): Promise<void> {
  const pid = await serverPid(folder)
  if (pid === undefined) throw new Error('no server runs')
  process.kill(pid, 'SIGKILL')
}

async function sessions(url: string): Promise<number> {
  const sql =
    "select count(*)::int as n from pg_stat_activity where query like 'select count(*) from (select generate%' and state = 'active'"
  return (await ask<{ n: number }>(url, sql))[0]?.n ?? 0
}

import { chmod, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyBinaries, installedBinaries, program, repairLinks } from './binaries.ts'
import { openEmbedded } from './index.ts'
import { layoutOf } from './layout.ts'
import { runToEnd } from './runner.ts'
import { ask, programOn, withDataFolder } from './testing.ts'

const isRoot = process.getuid?.() === 0
/** `unshare` is found by PATH: without it user namespaces are as good as forbidden. */
const withoutNamespaces = { PATH: '/nowhere' }

describe('where and as whom the server runs', () => {
  it('a folder nobody else can enter will do, for root too', async () => {
    await withDataFolder(async (folder, parent) => {
      await chmod(parent, 0o700)
      const server = await openEmbedded({ dataDirectory: folder, disposable: true })
      expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
      await server.close()
      expect((await stat(layoutOf(folder).cluster)).uid).toBe(process.getuid?.())
      expect((await stat(layoutOf(folder).password)).mode & 0o777).toBe(0o600)
    })
  }, 20_000)

  it("a system without user namespaces gives root's server to a plain account", async () => {
    await withDataFolder(async (folder, parent) => {
      await chmod(parent, 0o711)
      const usual = process.umask(0o077)
      const child = programOn(folder, withoutNamespaces)
      process.umask(usual)
      const { adminUrl } = await child.opened
      expect(await ask(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
      await child.leave()
      expect((await stat(layoutOf(folder).cluster)).uid === 0).toBe(false)
      // Once an account's, it stays that account's wherever namespaces work.
      const server = await openEmbedded({ dataDirectory: folder })
      expect(server).toMatchObject({ started: true, adminUrl })
      await server.close()
    })
  }, 20_000)

  it('root is told to choose another folder when no account can enter this one', async () => {
    await withDataFolder(async (folder, parent) => {
      await chmod(parent, 0o700)
      const child = programOn(folder, withoutNamespaces)
      const outcome = await child.opened.then(
        () => 'runs',
        error => String(error),
      )
      await child.leave()
      expect(outcome).toMatch(isRoot ? /data-folder-closed/ : /^runs$/)
    })
  }, 20_000)

  it('a port that was asked for and is taken is refused by its number', async () => {
    await withDataFolder(async folder => {
      const other = createServer()
      await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
      const address = other.address()
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0
      const opening = openEmbedded({ dataDirectory: folder, disposable: true, port })
      await expect(opening).rejects.toMatchObject({ type: 'database-port-taken', facts: { port } })
      await new Promise(resolve => other.close(resolve))
      const server = await openEmbedded({ dataDirectory: folder, port })
      expect(new URL(server.adminUrl).port).toBe(String(port))
      await server.close()
    })
  }, 20_000)

  it('data of another PostgreSQL version are refused and left alone', async () => {
    await withDataFolder(async folder => {
      const { cluster, password } = layoutOf(folder)
      await mkdir(cluster, { recursive: true })
      await writeFile(join(cluster, 'PG_VERSION'), '17\n')
      await writeFile(password, 'secret\n')
      const opening = openEmbedded({ dataDirectory: folder })
      await expect(opening).rejects.toMatchObject({
        type: 'database-version-differs',
        facts: { found: '17', expected: 18 },
      })
      expect(await readdir(cluster)).toEqual(['PG_VERSION'])
    })
  })

  it('a folder from which the cluster was removed is not silently filled with an empty one', async () => {
    await withDataFolder(async folder => {
      await mkdir(layoutOf(folder).home, { recursive: true })
      await mkdir(layoutOf(folder).cluster)
      await expect(openEmbedded({ dataDirectory: folder })).rejects.toMatchObject({
        type: 'data-folder-damaged',
      })
    })
  })

  it('a data folder that is a file is refused', async () => {
    await withDataFolder(async folder => {
      await writeFile(folder, 'a file')
      const opening = openEmbedded({ dataDirectory: folder })
      await expect(opening).rejects.toMatchObject({ type: 'data-folder-not-writable' })
    })
  })
})

describe('the programs npm brought', () => {
  it('are copied whole, and get back the library links an unallowed install script did not make', async () => {
    await withDataFolder(async folder => {
      await mkdir(folder)
      const native = await copyBinaries(await installedBinaries(), layoutOf(folder))
      const links = await libraryLinks(native)
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) await rm(link)
      const version = () => runToEnd({ way: 'plain' }, program(native, 'postgres'), ['--version'])
      expect(await version()).toMatchObject({ ok: false })
      expect(await repairLinks(native)).toBe(true)
      expect(await version()).toMatchObject({ ok: true, output: expect.stringContaining('18.') })
      expect(await libraryLinks(native)).toEqual(links)
    })
  }, 20_000)

  it('count as unusable where the links can neither be found nor made', async () => {
    await withDataFolder(async folder => {
      const native = join(folder, 'native')
      await mkdir(native, { recursive: true })
      const list = [{ source: 'native/lib/libx.so.1', target: 'native/lib/libx.so' }]
      await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(list))
      // Here nobody makes links, root included.
      await symlink('/dev/null', join(native, 'lib'))
      expect(await repairLinks(native)).toBe(false)
    })
  })
})

async function libraryLinks(native: string): Promise<string[]> {
  const entries = await readdir(join(native, 'lib'), { withFileTypes: true })
  return entries
    .filter(entry => entry.isSymbolicLink())
    .map(entry => join(native, 'lib', entry.name))
    .sort()
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrations.ts'
import { connected } from '../database/world.ts'
import { projectRoot } from '../root.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { backUp, copyStatement } from './backup.ts'
import { type ClusterBoundColumn, eventRanks } from './cluster-bound.ts'
import { restore } from './restore.ts'
import { programSchemas, quoted, storedTables } from './tables.ts'
import { useFolder, worldDigest } from './testing.ts'
import { writeRefusal } from './write-archive.ts'

/** Larger than one piece, and not compressible to nothing, so that a file can be cut and changed in many places. */
const events = 7000
const insertEvents = `
  insert into kernel.event (company_id, kind, subject, facts)
  select 1 + g % 2, 'tested', E'行\\n\\t\\\\.' || g,
         jsonb_build_object('text', (select string_agg(md5(g || ':' || n), E'\\\\N"\\n') from generate_series(1, 20) n))
  from generate_series(1, ${events}) g`

/** Tables of modules are empty here: a rank for their transaction ids is asked for, whatever it is. */
async function ranksFor(ownerUrl: string): Promise<ClusterBoundColumn[]> {
  const tables = await connected(ownerUrl, storedTables)
  const others = tables.filter(table => table.schema !== 'kernel')
  return [
    ...eventRanks,
    ...others.flatMap(({ schema, name, transactionIds }) =>
      transactionIds.map(column => ({ table: `${schema}.${name}`, column, rank: '1' })),
    ),
  ]
}

describe('a backup', () => {
  const original = useTestDatabase()
  const empty = useTestDatabase()
  const folder = useFolder()
  let plain: string
  let sealed: string

  const backUpTo = async (name: string, passphrase?: string, ownerUrl = original.ownerUrl) => {
    const file = folder.path(name)
    const clusterBound = await ranksFor(ownerUrl)
    await backUp({ ownerUrl, file, passphrase, version: '1.2.3', clusterBound })
    return file
  }
  const restoreFrom = (file: string, passphrase?: string, ownerUrl = empty.ownerUrl) =>
    restore({ ownerUrl, file, passphrase })
  const rowsIn = async (pool: typeof original.owner) => {
    const { rows } = await pool.query<{ count: number }>(
      'select count(*)::integer as count from kernel.event',
    )
    return rows[0]?.count
  }

  beforeAll(async () => {
    await original.owner.query(insertEvents)
    plain = await backUpTo('plain.hk')
    sealed = await backUpTo('sealed.hk', '口令 correct horse')
  })

  describe('as a file', () => {
    it('is read and written by its owner only, under its name only when complete', async () => {
      expect((await stat(plain)).mode & 0o777).toBe(0o600)
      expect((await readdir(dirname(plain))).sort()).toEqual(['plain.hk', 'sealed.hk'])
    })

    it('never replaces another', async () => {
      await writeFile(folder.path('mine.txt'), 'mine')
      await expect(backUpTo('mine.txt')).rejects.toMatchObject({ type: 'file-exists' })
      expect(await readFile(folder.path('mine.txt'), 'utf8')).toBe('mine')
    })

    it('is refused by name when its folder is not there', async () => {
      const file = folder.path('nowhere/x.hk')
      await expect(backUpTo('nowhere/x.hk')).rejects.toMatchObject({
        type: 'backup-not-written',
        facts: { file, reason: 'ENOENT' },
      })
    })

    it('tells people nothing when it is encrypted', async () => {
      const bytes = await readFile(sealed)
      expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
      expect(bytes.includes('manifest')).toBe(false)
    })

    it('says so when the disk is full', async () => {
      const full = await open('/dev/full', 'w')
      const error = await full.write('x').catch((failure: unknown) => failure)
      await full.close()
      expect(writeRefusal(error, 'x.hk')).toMatchObject({ type: 'backup-disk-full', facts: { file: 'x.hk' } })
    })
  })

  describe('that cannot be restored leaves the world empty:', () => {
    const refused = async (file: string, passphrase: string | undefined, type: string) => {
      await expect(restoreFrom(file, passphrase), file).rejects.toMatchObject({ type })
      expect(await rowsIn(empty.owner)).toBe(0)
    }

    it('a file that is not there, or is none of ours', async () => {
      await writeFile(folder.path('other.txt'), 'number,customer\n')
      await writeFile(folder.path('nothing'), '')
      await refused(folder.path('missing.hk'), undefined, 'backup-not-readable')
      await refused(folder.path('other.txt'), undefined, 'not-a-backup')
      await refused(folder.path('nothing'), undefined, 'not-a-backup')
    })

    it('no passphrase, a wrong one, and one for a file that needs none', async () => {
      await refused(sealed, undefined, 'passphrase-needed')
      await refused(sealed, '口令 incorrect horse', 'passphrase-wrong')
      await refused(plain, '口令 correct horse', 'backup-not-encrypted')
    })

    it('a file cut off anywhere', async () => {
      const bytes = await readFile(plain)
      for (const length of [2, 40, 600, 0.2 * bytes.length, 0.9 * bytes.length, bytes.length - 1]) {
        const cut = folder.path(`cut-${Math.floor(length)}.hk`)
        await writeFile(cut, bytes.subarray(0, length))
        await refused(cut, undefined, 'backup-damaged')
      }
    })

    it('a file with one changed bit', async () => {
      const bytes = await readFile(plain)
      // The first thousandths hold the manifest, and in it names and checksums.
      for (const share of [0.0005, 0.001, 0.0015, 0.002, 0.0025, 0.003, 0.1, 0.5, 0.8, 0.99]) {
        const changed = Buffer.from(bytes)
        const at = Math.floor(share * bytes.length)
        changed[at] = (changed[at] ?? 0) ^ 4
        const file = folder.path(`changed-${at}.hk`)
        await writeFile(file, changed)
        await refused(file, undefined, 'backup-damaged')
      }
    })

    it('an encrypted file cut at a seal, or with one changed bit', async () => {
      const bytes = await readFile(sealed)
      const cut = folder.path('sealed-cut.hk')
      // The header ends after the line of its MAC; then a nonce of 16 and seals of 64 KB and 16 bytes.
      const header = bytes.indexOf('\n', bytes.indexOf('\n---') + 1) + 1
      await writeFile(cut, bytes.subarray(0, header + 16 + 3 * (65_536 + 16)))
      await refused(cut, '口令 correct horse', 'backup-damaged')
      const changed = Buffer.from(bytes)
      changed[bytes.length - 9] = (changed[bytes.length - 9] ?? 0) ^ 1
      const file = folder.path('sealed-changed.hk')
      await writeFile(file, changed)
      await refused(file, '口令 correct horse', 'backup-damaged')
    })

    it('a file of a later version, and of a changed program', async () => {
      const insert = "insert into kernel.migration (name, checksum) values ('29991231T0000_later', 'x')"
      await original.owner.query(insert)
      const later = await backUpTo('later.hk')
      await original.owner.query("delete from kernel.migration where checksum = 'x'")
      await refused(later, undefined, 'backup-is-newer')
      const name = '20261122T0900_create_event'
      await original.owner.query("update kernel.migration set checksum = 'y' || checksum where name = $1", [
        name,
      ])
      const changed = await backUpTo('changed.hk')
      const mend = 'update kernel.migration set checksum = substr(checksum, 2) where name = $1'
      await original.owner.query(mend, [name])
      await refused(changed, undefined, 'backup-of-other-build')
    })

    it('a restore that is killed half-way', async () => {
      const script = `
        import { restore } from './server/kernel/backup/restore.ts'
        const [ownerUrl, file] = process.argv.slice(-2)
        const progress = (done, total) => { if (done > total / 2) process.kill(process.pid, 'SIGKILL') }
        await restore({ ownerUrl, file, passphrase: undefined, progress })`
      const words = ['--import', 'tsx', '--input-type=module', '-e', script, '--', empty.ownerUrl, plain]
      const child = spawn(process.execPath, words, {
        cwd: projectRoot,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
      expect(await rowsIn(empty.owner)).toBe(0)
    })
  })

  it('brings every row back, and goes into an empty world only', async () => {
    const report = await restoreFrom(sealed, '口令 correct horse')
    expect(report).toMatchObject({ version: '1.2.3', rows: events, migrated: [] })
    // Transaction ids are ranks now.
    const ids = ['transaction_id']
    expect(await worldDigest(empty.ownerUrl, ids)).toEqual(await worldDigest(original.ownerUrl, ids))
    await expect(restoreFrom(plain)).rejects.toMatchObject({
      type: 'world-not-empty',
      facts: { table: 'kernel.event' },
    })
    const { rows } = await empty.owner.query<{ id: bigint }>(
      "insert into kernel.event (company_id, kind, subject) values (1, 'tested', 'next') returning id",
    )
    expect(rows).toEqual([{ id: BigInt(events + 1) }])
  })
})

describe('a backup of an earlier version', () => {
  const earlier = useTestDatabase()
  const present = useTestDatabase()
  const folder = useFolder()

  it('comes back in the shape of this version', async () => {
    const rebuilt = await connected(earlier.ownerUrl, async client => {
      await client.query(`drop schema ${(await programSchemas(client)).map(quoted).join(', ')} cascade`)
      return migrate(client, '20261122T0900_create_event')
    })
    expect(rebuilt).toEqual(['20261122T0900_create_event'])
    await earlier.owner.query(insertEvents)
    const file = folder.path('earlier.hk')
    const source = { ownerUrl: earlier.ownerUrl, file, passphrase: undefined }
    await backUp({ ...source, version: '0.0.1', clusterBound: eventRanks })
    const shape = await connected(present.ownerUrl, storedTables)
    const report = await restore({ ...source, ownerUrl: present.ownerUrl })
    expect(report.migrated[0]).toBe('20261122T0901_create_job_run')
    expect(report.rows).toBe(events)
    const names = (tables: typeof shape) => tables.map(table => [table.schema, table.name, ...table.columns])
    expect(names(await connected(present.ownerUrl, storedTables))).toEqual(names(shape))
    // The app's role is let in again, and bound to its company.
    const { rows } = await present.pool.query('select from kernel.event')
    expect(rows).toEqual([])
  })
})

describe('the places of readers', () => {
  const original = useTestDatabase()
  const restored = useTestDatabase()
  const again = useTestDatabase()
  const folder = useFolder()
  const unread = `
    select r.company_id::integer as company, r.name, array_agg(e.id::integer order by e.id) filter (where e.id is not null) as events
    from kernel.event_reader r left join kernel.event e on e.company_id = r.company_id
      and (e.transaction_id, e.id) > (r.transaction_id, r.event_id)
      and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    group by 1, 2 order by 1, 2`

  it('are kept from a cluster that is far ahead: what was read stays read, what was not is read once', async () => {
    // The original cluster has given out ids by the billion, and events 5 and 6 committed after a younger one.
    await original.owner.query(`
      insert into kernel.event (company_id, id, transaction_id, kind, subject) overriding system value
      select c, e.id, (5000000000 + e.transaction)::text::xid8, 'tested', 'x' from generate_series(1, 2) c,
        (values (1, 10), (2, 10), (3, 20), (4, 30), (5, 40), (6, 40), (7, 25), (8, 50)) e (id, transaction);
      insert into kernel.event_reader (company_id, name, transaction_id, event_id) values
        (1, 'new', '0', 0), (1, 'inside a transaction', '5000000010', 1), (1, 'late', '5000000025', 7),
        (1, 'also late', '5000000025', 7), (1, 'done', '5000000050', 8), (2, 'other', '5000000040', 5)`)
    const file = folder.path('ahead.hk')
    const source = { ownerUrl: original.ownerUrl, file, passphrase: undefined, version: '1' }
    const clusterBound = await ranksFor(original.ownerUrl)
    await backUp({ ...source, clusterBound })
    await restore({ ...source, ownerUrl: restored.ownerUrl })
    const { rows } = await restored.owner.query(unread)
    expect(rows).toEqual([
      { company: 1, name: 'also late', events: [4, 5, 6, 8] },
      { company: 1, name: 'done', events: null },
      { company: 1, name: 'inside a transaction', events: [2, 3, 4, 5, 6, 7, 8] },
      { company: 1, name: 'late', events: [4, 5, 6, 8] },
      { company: 1, name: 'new', events: [1, 2, 3, 4, 5, 6, 7, 8] },
      { company: 2, name: 'other', events: [6, 8] },
    ])
    const second = folder.path('again.hk')
    await backUp({ ...source, ownerUrl: restored.ownerUrl, file: second, clusterBound })
    await restore({ ...source, ownerUrl: again.ownerUrl, file: second })
    expect(await worldDigest(again.ownerUrl)).toEqual(await worldDigest(restored.ownerUrl))
  })

  it('are asked for: a table with transaction ids nobody ranks is not backed up', () => {
    const table = { schema: 'x', name: 'y', columns: ['a'], bytes: 0, transactionIds: ['a'] }
    expect(() => copyStatement(table, [])).toThrow(/x\.y\.a/)
  })
})

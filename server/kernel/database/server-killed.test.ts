import { expect, it } from 'vitest'
import type { CompanyId } from '../ids.ts'
import { refusalFrom } from '../testing/refusal-of.ts'
import { serverPid, withDataFolder } from './embedded/testing.ts'
import { snapshot, transaction } from './transaction.ts'
import { openWorld } from './world.ts'

const scope = { company: 1n as CompanyId, person: null }

it('a server killed under work refuses what was running, and the next work finds it running again', async () => {
  await withDataFolder(async folder => {
    const world = await openWorld({ dataDirectory: folder })
    await transaction(world.pool, scope, tx =>
      tx.rows("insert into kernel.event (company_id, kind, subject) values (1, 'kept', '')"),
    )
    const broken = transaction(world.pool, scope, async tx => {
      await tx.rows("insert into kernel.event (company_id, kind, subject) values (1, 'lost', '')")
      process.kill((await serverPid(folder)) ?? Number.NaN, 'SIGKILL')
      // It ends when the server's processes notice that their parent is gone.
      await tx.rows('select pg_sleep(3600)')
    })
    expect((await refusalFrom(broken)).type).toBe('database-unreachable')
    expect((await refusalFrom(snapshot(world.pool, scope, reader => reader.rows('select 1')))).type).toBe(
      'database-unreachable',
    )
    const again = await openWorld({ dataDirectory: folder })
    const kinds = await snapshot(again.pool, scope, reader =>
      reader.rows('select kind from kernel.event where company_id = 1'),
    )
    expect(kinds).toEqual([{ kind: 'kept' }])
    await world.close()
    expect(await snapshot(again.pool, scope, reader => reader.rows('select 1 as one'))).toEqual([{ one: 1 }])
    await again.close()
  })
}, 60_000)

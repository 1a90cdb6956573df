import { describe, expect, it } from 'vitest'
import { refusalFrom } from '../testing/refusal-of.ts'
import { useTestDatabase } from '../testing/test-database.ts'
import { migrate } from './migrations.ts'

describe('a database built with another text of a migration', () => {
  const database = useTestDatabase()
  const builtWith = (name: string, checksum: string) =>
    database.owner.query('update kernel.migration set checksum = $2 where name = $1', [name, checksum])
  const again = async () => {
    const client = await database.owner.connect()
    try {
      return await migrate(client)
    } finally {
      client.release()
    }
  }

  it('is taken up where a later migration settles that text, and refused elsewhere', async () => {
    expect(await again()).toEqual([])
    await builtWith(
      '20261122T0957_create_credit',
      '09b66b86b688e733cbcdd65495f38c8397f8a13f3ec031ee986b2309c466cd49',
    )
    await database.owner.query(`delete from kernel.migration where name = '20261122T1900_stage_stock'`)
    expect(await again()).toEqual(['20261122T1900_stage_stock'])
    await builtWith('20261122T0957_create_credit', 'another')
    expect(await refusalFrom(again())).toMatchObject({ type: 'migration-changed' })
  })
})

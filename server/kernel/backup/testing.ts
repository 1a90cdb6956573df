/** Comparing worlds, and a folder for files. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { connected } from '../database/world.ts'
import { qualified, storedSequences, storedTables } from './tables.ts'

/** Every table's rows as one digest whatever their order, and where the sequences stand. */
export async function worldDigest(
  ownerUrl: string,
  except: readonly string[] = [],
): Promise<Record<string, string | null>> {
  return connected(ownerUrl, async client => {
    const digest: Record<string, string | null> = {}
    for (const table of await storedTables(client)) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5((to_jsonb(t) - $1::text[])::text), '' order by md5((to_jsonb(t) - $1::text[])::text))), '')
           as digest from ${qualified(table)} t`,
        [except],
      )
      digest[`${table.schema}.${table.name}`] = rows[0]?.digest ?? null
    }
    for (const each of await storedSequences(client)) digest[`${each.schema}.${each.name}`] = each.last
    return digest
  })
}

export function useFolder(): { path: (name: string) => string } {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huikuan-backup-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return { path: name => join(folder, name) }
}

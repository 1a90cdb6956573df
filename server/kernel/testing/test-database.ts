/** A database of its own for a test file, cloned from the migrated template. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openPool } from '../database/pool.ts'
import { admitRoles, roles } from '../database/roles.ts'
import { closeSignInAccess, openSignInAccess } from '../database/sign-in-access.ts'
import { connected, loginUrl } from '../database/world.ts'
import { testSecret, withDatabase } from './global-setup.ts'

export interface TestDatabase {
  /** The app's role. */
  readonly pool: pg.Pool
  /** The tables' owner, for tampering and for looking past row-level security. */
  readonly owner: pg.Pool
  readonly appUrl: string
  readonly ownerUrl: string
}

/** Call at the top of a test file; the object is filled before its first test runs. */
export function useTestDatabase(): TestDatabase {
  const name = `huikuan_test_${randomUUID().slice(0, 8)}`
  const database: { -readonly [Key in keyof TestDatabase]?: TestDatabase[Key] } = {}
  beforeAll(async () => {
    const adminUrl = inject('adminUrl')
    const url = withDatabase(adminUrl, name)
    await connected(adminUrl, admin => admin.query(`create database ${name} template ${inject('template')}`))
    await connected(url, admin => admitRoles(admin, name))
    database.appUrl = loginUrl(url, testSecret, roles.app)
    database.ownerUrl = loginUrl(url, testSecret, roles.owner)
    database.pool = openPool(database.appUrl)
    openSignInAccess(database.pool, loginUrl(url, testSecret, roles.auth), testSecret)
    database.owner = openPool(database.ownerUrl, { max: 4, purpose: 'owner' })
  })
  afterAll(async () => {
    if (database.pool) await closeSignInAccess(database.pool)
    await database.pool?.end()
    await database.owner?.end()
    await connected(inject('adminUrl'), admin => admin.query(`drop database if exists ${name} with (force)`))
  })
  return database as TestDatabase
}

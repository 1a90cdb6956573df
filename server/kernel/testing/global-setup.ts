/** One cluster a run, one migrated template in it; every test file clones the template. */
import { randomUUID } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { migrate } from '../database/migrations.ts'
import { admitRoles, ensureRoles, roles } from '../database/roles.ts'
import { connected, loginUrl } from '../database/world.ts'
import { startTestCluster } from './cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
    template: string
  }
}

/** The tests' cluster is thrown away; a fixed secret lets every worker derive the same passwords. */
export const testSecret = 'huikuan test cluster'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  const template = `huikuan_template_${randomUUID().slice(0, 8)}`
  const templateUrl = withDatabase(cluster.adminUrl, template)
  await connected(cluster.adminUrl, admin => admin.query(`create database ${template} template template0`))
  await connected(templateUrl, async admin => {
    await ensureRoles(admin, testSecret)
    await admitRoles(admin, template)
  })
  await connected(loginUrl(templateUrl, testSecret, roles.migrator), migrator => migrate(migrator))
  project.provide('adminUrl', cluster.adminUrl)
  project.provide('template', template)
  return async () => {
    await connected(cluster.adminUrl, admin =>
      admin.query(`drop database if exists ${template} with (force)`),
    )
    await cluster.stop()
  }
}

export function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

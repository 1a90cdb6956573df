/**
 * Roles of one database cluster. Nobody who serves requests owns a table.
 *
 * - `huikuan_owner` owns schemas and tables; `huikuan_migrator` logs in for migrations and acts as it;
 * - `huikuan_app` serves people: row-level security binds it, and it cannot write the journal;
 * - `huikuan_ledger` owns the functions that write the journal, bound by row-level security as well;
 * - `huikuan_reader` owns the search and report functions; it only reads;
 * - `huikuan_own` is what the app turns into for people who see only their own customers: the same tables, fewer rows;
 * - `huikuan_auth` signs people in and reaches nothing but its own schema; `huikuan_jobs` owns the job queue alone.
 */
import { createHmac } from 'node:crypto'
import type pg from 'pg'

export const roles = {
  owner: 'huikuan_owner',
  migrator: 'huikuan_migrator',
  app: 'huikuan_app',
  auth: 'huikuan_auth',
  jobs: 'huikuan_jobs',
} as const

/** A login role's password, the same on every machine that knows the cluster's secret, stored nowhere. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`huikuan role ${role}`).digest('base64url')
}

/** Creates what is missing and sets the passwords. `admin` may create roles; run again it changes nothing else. */
export async function ensureRoles(admin: pg.ClientBase, secret: string): Promise<void> {
  const login = (role: string) => `login password '${rolePassword(secret, role)}'`
  const wanted: Record<string, string> = {
    huikuan_ledger: 'nologin',
    huikuan_reader: 'nologin',
    huikuan_own: 'nologin',
    [roles.owner]: login(roles.owner),
    [roles.migrator]: login(roles.migrator),
    // What it may turn into is narrower than itself and must not add to what it sees before it does.
    [roles.app]: `noinherit ${login(roles.app)}`,
    [roles.auth]: login(roles.auth),
    [roles.jobs]: login(roles.jobs),
  }
  await admin.query('begin')
  // Two programs setting up databases of one cluster meet here.
  await admin.query('select pg_advisory_xact_lock(727001)')
  const { rows } = await admin.query<{ rolname: string }>('select rolname from pg_roles')
  const present = new Set(rows.map(row => row.rolname))
  for (const [role, attributes] of Object.entries(wanted)) {
    const verb = present.has(role) ? 'alter' : 'create'
    await admin.query(`${verb} role ${role} with nosuperuser nocreatedb nobypassrls ${attributes}`)
  }
  await admin.query(`
    grant huikuan_ledger, huikuan_reader, huikuan_jobs to huikuan_owner;
    grant huikuan_owner to huikuan_migrator;
    grant huikuan_own to huikuan_app;
    alter role huikuan_app set lock_timeout = '10s';
  `)
  await admin.query('commit')
}

/** Lets the roles into the database `admin` is connected to. */
export async function admitRoles(admin: pg.ClientBase, database: string): Promise<void> {
  const name = `"${database.replaceAll('"', '""')}"`
  await admin.query(`
    revoke all on database ${name} from public;
    grant connect, temporary on database ${name} to huikuan_app;
    grant connect on database ${name} to huikuan_auth;
    grant connect, create on database ${name} to huikuan_jobs;
    grant connect, temporary, create on database ${name} to huikuan_owner;
    grant connect, temporary, create on database ${name} to huikuan_migrator;
    revoke create on schema public from public;
  `)
}

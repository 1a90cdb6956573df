/** SQL of the queue, as its own role: who holds which run. */
import type pg from 'pg'
import type { CompanyId } from '../ids.ts'

export interface Queued {
  readonly company: CompanyId
  readonly run: bigint
}

/** Class of the advisory locks that programs hold for as long as they work on the queue. */
const livingClass = 727_010

/** Held by the session until it ends, whatever ends it: so others know that this program lives. */
export async function declareLiving(client: pg.ClientBase, poolId: string): Promise<void> {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [livingClass, poolId])
}

/**
 * Lets go what dead programs hold. One that has just taken its first job may not have declared itself yet: it has a grace.
 * Our own lock would be given to us again, so what we hold ourselves is not looked at.
 */
export async function releaseDead(
  client: pg.ClientBase,
  ownPoolId: string,
  graceSeconds: number,
): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker.jobs
     where locked_by <> $2 and locked_at < now() - make_interval(secs => $1)`,
    [graceSeconds, ownPoolId],
  )
  let released = 0
  for (const { id } of rows) {
    const { rows: tried } = await client.query<{ dead: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as dead',
      [livingClass, id],
    )
    if (!tried[0]?.dead) continue
    await client.query('select graphile_worker.force_unlock_workers($1::text[])', [[id]])
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [livingClass, id])
    released += 1
  }
  return released
}

/** Takes out of the queue what was begun as often as allowed and never ended: its programs died over it. */
export async function takeExhausted(client: pg.ClientBase): Promise<Queued[]> {
  const { rows } = await client.query<{ id: string; key: string | null }>(
    `select id::text as id, key from graphile_worker.jobs
     where attempts >= max_attempts and locked_by is null and task_identifier = 'run'`,
  )
  if (rows.length > 0)
    await client.query('select graphile_worker.complete_jobs($1::bigint[])', [rows.map(row => row.id)])
  return rows.flatMap(({ key }) => queuedOf(key))
}

/** Which of a company's runs the queue does not know. */
export async function missingFrom(
  client: pg.ClientBase,
  company: CompanyId,
  runs: readonly bigint[],
): Promise<Set<bigint>> {
  const keys = runs.map(run => `${company}:${run}`)
  const { rows } = await client.query<{ key: string }>(
    'select key from graphile_worker.jobs where key = any($1::text[])',
    [keys],
  )
  const known = new Set(rows.flatMap(({ key }) => queuedOf(key)).map(({ run }) => run))
  return new Set(runs.filter(run => !known.has(run)))
}

export function queuedOf(key: string | null): Queued[] {
  const [company, run] = /^(\d+):(\d+)$/.exec(key ?? '')?.slice(1) ?? []
  return company !== undefined && run !== undefined
    ? [{ company: BigInt(company) as CompanyId, run: BigInt(run) }]
    : []
}

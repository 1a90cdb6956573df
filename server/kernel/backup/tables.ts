/** What the program's schemas hold, read from the catalogue: no table is named here. */
import type pg from 'pg'
import { roles } from '../database/roles.ts'
import type { TableShape } from './format.ts'

export interface StoredTable extends TableShape {
  readonly bytes: number
  /** Columns of type xid8. */
  readonly transactionIds: readonly string[]
}

/** Applied migrations are not rows of the world: a restore writes them by applying them. */
const own = `n.nspowner = '${roles.owner}'::regrole`

export async function programSchemas(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname as name from pg_namespace n where ${own} order by 1`,
  )
  return rows.map(row => row.name)
}

export async function storedTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<Omit<StoredTable, 'bytes'> & { bytes: string }>(`
    select n.nspname as schema, c.relname as name, pg_table_size(c.oid) as bytes,
           array_agg(a.attname::text order by a.attnum) as columns,
           coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'xid8'::regtype), '{}') as "transactionIds"
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where ${own} and c.relkind in ('r', 'p') and not c.relispartition
      and (n.nspname, c.relname) <> ('kernel', 'migration')
    group by n.nspname, c.relname, c.oid
    order by n.nspname, c.relname`)
  return rows.map(row => ({ ...row, bytes: Number(row.bytes) }))
}

export interface StoredSequence {
  readonly schema: string
  readonly name: string
  readonly last: string | null
}

/** Sequences are outside of snapshots: read after one is taken, they are at or past every id in it. */
export async function storedSequences(client: pg.ClientBase): Promise<StoredSequence[]> {
  const { rows } = await client.query<StoredSequence>(`
    select n.nspname as schema, c.relname as name, pg_sequence_last_value(c.oid)::text as last
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${own} and c.relkind = 'S'
    order by 1, 2`)
  return rows
}

export interface Constraint {
  readonly table: string
  readonly name: string
  readonly definition: string
}

export async function foreignKeys(client: pg.ClientBase): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(`
    select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(k.conname) as name,
           pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${own} and k.contype = 'f' and k.conparentid = 0
    order by 1, 2`)
  return rows
}

/** Enabled triggers of the program's own. */
export async function triggers(client: pg.ClientBase): Promise<{ table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(t.tgname) as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${own} and not t.tgisinternal and t.tgparentid = 0 and t.tgenabled = 'O'
    order by 1, 2`)
  return rows
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function qualified(table: { readonly schema: string; readonly name: string }): string {
  return `${quoted(table.schema)}.${quoted(table.name)}`
}

/** SQL of API keys. */
import type pg from 'pg'
import { asRefusal } from '../../kernel/database/refusals.ts'
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Instant } from '../../kernel/dates.ts'
import type { CompanyId, PersonId } from '../../kernel/ids.ts'

export type KeyScope = 'all' | 'read'

export interface KeyHolder {
  readonly companyId: CompanyId
  readonly keyId: bigint
  readonly name: string
  readonly scope: KeyScope
  readonly personId: PersonId
  readonly lastUsedAt: Instant | null
  /** Who made it, where that is somebody else. */
  readonly makerId: PersonId | null
  readonly maker: string | null
}

/** Looked up before the company is known. */
export async function keyHolder(pool: pg.Pool, digest: Buffer): Promise<KeyHolder | undefined> {
  try {
    const { rows } = await pool.query<KeyHolder & pg.QueryResultRow>({
      name: 'key-holder',
      text: `select company_id as "companyId", key_id as "keyId", name, scope, person_id as "personId",
               last_used_at as "lastUsedAt", maker_id as "makerId", maker from identity.key_holder($1)`,
      values: [digest],
    })
    return rows[0]
  } catch (error) {
    throw asRefusal(error)
  }
}

export interface NewKey {
  readonly personId: PersonId
  readonly name: string
  readonly digest: Buffer
  readonly hint: string
  readonly scope: KeyScope
  readonly expiresAt: Instant | null
  readonly madeBy: PersonId | null
}

/** False when a key of that name is in force. */
export async function insertKey(tx: Transaction, key: NewKey): Promise<boolean> {
  const rows = await tx.rows(
    `insert into identity.api_key (company_id, person_id, name, digest, hint, scope, expires_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (company_id, name) where revoked_at is null do nothing returning id`,
    [tx.company, key.personId, key.name, key.digest, key.hint, key.scope, key.expiresAt, key.madeBy],
  )
  return rows.length > 0
}

/** The key taken out of force; undefined when there is none of that id, or it is not the person's. */
export async function revokeKey(
  tx: Transaction,
  id: bigint,
  of: PersonId | null,
): Promise<{ name: string; person: string } | undefined> {
  const [row] = await tx.rows<{ name: string; person: string }>(
    `update identity.api_key k set revoked_at = now() from identity.person p
     where k.company_id = $1 and k.id = $2 and k.revoked_at is null and ($3::bigint is null or k.person_id = $3)
       and p.company_id = k.company_id and p.id = k.person_id
     returning k.name, p.name as person`,
    [tx.company, id, of],
  )
  return row
}

export interface ListedKey {
  readonly id: bigint
  readonly name: string
  readonly person: string
  /** Null: at the machine, or before this was kept. */
  readonly madeBy: string | null
  readonly hint: string
  readonly scope: KeyScope
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly revokedAt: Instant | null
  readonly lastUsedAt: Instant | null
}

export interface KeyPage {
  /** Null: everybody's. */
  readonly of: PersonId | null
  /** Undefined: those out of force, by revoking or by their day, as well. */
  readonly inForce: boolean | undefined
  readonly before: bigint | undefined
  readonly limit: number
}

/** Newest first. */
export async function listKeys(reader: Reader, page: KeyPage): Promise<ListedKey[]> {
  return reader.rows<ListedKey>(
    `select k.id, k.name, p.name as person, m.name as "madeBy", k.hint, k.scope, k.created_at as "createdAt", k.expires_at as "expiresAt",
            k.revoked_at as "revokedAt", k.last_used_at as "lastUsedAt"
     from identity.api_key k join identity.person p on p.company_id = k.company_id and p.id = k.person_id
     left join identity.person m on m.company_id = k.company_id and m.id = k.made_by
     where k.company_id = $1 and ($2::bigint is null or k.person_id = $2) and ($3::bigint is null or k.id < $3)
       and ($4::boolean is null or (k.revoked_at is null and coalesce(k.expires_at > now(), true)) = $4)
     order by k.id desc limit $5`,
    [reader.company, page.of, page.before ?? null, page.inForce ?? null, page.limit],
  )
}

export async function noteKeyUse(tx: Transaction, id: bigint): Promise<void> {
  await tx.rows(
    `update identity.api_key set last_used_at = now()
     where company_id = $1 and id = $2 and (last_used_at is null or last_used_at < now() - interval '1 hour')`,
    [tx.company, id],
  )
}

/** Who calls, from the credentials of a request. */
import type { IncomingHttpHeaders } from 'node:http'
import type pg from 'pg'
import { type Confinement, snapshot, transaction } from '../../kernel/database/transaction.ts'
import type { Caller } from '../../kernel/http/caller.ts'
import type { CompanyId, PersonId } from '../../kernel/ids.ts'
import { CallerCache } from './caller-cache.ts'
import { digestOf } from './create-api-key.ts'
import { may } from './permissions.ts'
import { findCompany, findPersonById } from './store.ts'
import { keyHolder, noteKeyUse } from './store-keys.ts'

const cache = new CallerCache()

export interface Identification {
  /** What narrows the rows of people who do not see all of them. */
  readonly confinement: Confinement
}

/** Undefined for nobody we know: no key, a wrong one, one expired or revoked. */
export async function identify(
  pool: pg.Pool,
  headers: IncomingHttpHeaders,
  { confinement }: Identification,
): Promise<Caller | undefined> {
  const key = /^Bearer (hk_[\w-]{43})$/i.exec(headers.authorization ?? '')?.[1]
  if (key === undefined) return undefined
  const digest = digestOf(key)
  return cache.get(digest.toString('base64url'), () => callerByKey(pool, digest, confinement))
}

/** Drops what is remembered of a key, so that revoking it holds at once here; elsewhere it holds when memory runs out. */
export function forgetKey(digest: Buffer): void {
  cache.drop(digest.toString('base64url'))
}

async function callerByKey(
  pool: pg.Pool,
  digest: Buffer,
  confinement: Confinement,
): Promise<Caller | undefined> {
  const holder = await keyHolder(pool, digest)
  if (!holder) return undefined
  const found = await callerFor(pool, holder.companyId, holder.personId, confinement)
  if (!found) return undefined
  if (holder.lastUsedAt === null || Date.now() - Date.parse(holder.lastUsedAt) > 3_600_000) {
    await transaction(pool, { company: holder.companyId, person: holder.personId }, tx =>
      noteKeyUse(tx, holder.keyId),
    )
  }
  return { ...found, by: 'key', readsOnly: holder.scope === 'read', origin: `key ${holder.name}` }
}

/** The person in the company, as the frame wants a caller. */
export async function callerFor(
  pool: pg.Pool,
  companyId: CompanyId,
  personId: PersonId,
  confinement: Confinement,
): Promise<Pick<Caller, 'company' | 'person' | 'scope'> | undefined> {
  const scope = { company: companyId, person: personId }
  return snapshot(pool, scope, async reader => {
    const company = await findCompany(reader)
    const person = await findPersonById(reader, personId)
    if (!company || !person) return undefined
    const confined = may(person.role, 'see-all') ? {} : { confinement }
    return { company, person, scope: { ...scope, ...confined } }
  })
}

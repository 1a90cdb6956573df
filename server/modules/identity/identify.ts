/** Who calls, from the credentials of a request. */
import type { IncomingHttpHeaders } from 'node:http'
import type pg from 'pg'
import { type Confinement, snapshot, transaction } from '../../kernel/database/transaction.ts'
import type { Caller } from '../../kernel/http/caller.ts'
import type { CompanyId, PersonId } from '../../kernel/ids.ts'
import { callers } from './caller-cache.ts'
import { digestOf } from './create-api-key.ts'
import { refuse } from './errors.ts'
import { may } from './permissions.ts'
import { openSession } from './sign-in/logins.ts'
import { peopleOfLogin } from './sign-in/people-of-login.ts'
import { sessionTokenOf } from './sign-in/session-cookie.ts'
import { sessionSecret } from './sign-in/sign-in-door.ts'
import { findCompany, findPersonById } from './store.ts'
import { keyHolder, noteKeyUse } from './store-keys.ts'

export interface Identification {
  /** What narrows the rows of people who do not see all of them. */
  readonly confinement: Confinement
}

/**
 * Undefined for nobody we know: no key or session, a wrong one, one expired or revoked. A session's company is the one
 * named by `x-company`, else the person's first; refuses `company-unknown` when the person has no such company.
 */
export async function identify(
  pool: pg.Pool,
  headers: IncomingHttpHeaders,
  { confinement }: Identification,
): Promise<Caller | undefined> {
  if (headers.authorization !== undefined) {
    const key = /^Bearer (hk_[\w-]{43})$/i.exec(headers.authorization)?.[1]
    if (key === undefined) return undefined
    const digest = digestOf(key)
    return callers.get(digest.toString('base64url'), () => callerByKey(pool, digest, confinement))
  }
  const token = sessionTokenOf(headers.cookie, () => sessionSecret(pool))
  if (token === undefined) return undefined
  const asked = headers['x-company']
  const code = typeof asked === 'string' ? asked.slice(0, 40) : undefined
  return callers.get(`${token} ${code ?? ''}`, () => callerBySession(pool, token, code, confinement))
}

async function callerBySession(
  pool: pg.Pool,
  token: string,
  code: string | undefined,
  confinement: Confinement,
): Promise<Caller | undefined> {
  const session = await openSession(pool, token)
  if (!session) return undefined
  const people = await peopleOfLogin(pool, session.userId)
  const person = code === undefined ? people[0] : people.find(each => each.code === code)
  if (!person) {
    if (code === undefined || people.length === 0) return undefined
    throw refuse('company-unknown', { code, codes: people.map(each => each.code).join(', ') })
  }
  const found = await callerFor(pool, person.company, person.id, confinement)
  return found && { ...found, by: 'page', readsOnly: false, origin: `session ${session.id.slice(0, 8)}` }
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
  const { name, maker, makerId } = holder
  return {
    ...found,
    scope: { ...found.scope, maker: makerId },
    by: 'key',
    readsOnly: holder.scope === 'read',
    origin: maker === null ? `key ${name}` : `key ${name} made by ${maker}`,
  }
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

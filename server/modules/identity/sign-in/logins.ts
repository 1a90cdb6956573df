/** SQL of logins: all that reads or writes the schema auth beside better-auth itself. */
import type pg from 'pg'
import { asRefusal } from '../../../kernel/database/refusals.ts'
import { signInAccess } from '../../../kernel/database/sign-in-access.ts'

export interface Login {
  readonly id: string
  readonly email: string
  readonly isEmailProven: boolean
  readonly hasSecondFactor: boolean
}

export interface OpenSession {
  readonly id: string
  readonly userId: string
}

export interface ListedSession extends OpenSession {
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly address: string | null
  readonly browser: string | null
}

const login = `select id, email, email_verified as "isEmailProven",
  coalesce(two_factor_enabled, false) as "hasSecondFactor" from auth.login`

/** Of those who have no address; nobody else can have one like it. */
const nowhere = 'no-mail.invalid'

export function isReachable({ email }: Pick<Login, 'email'>): boolean {
  return !email.endsWith(`@${nowhere}`)
}

export const nobodysAddress = (id: string): string => `${id}@${nowhere}`

export async function loginByEmail(app: pg.Pool, email: string): Promise<Login | undefined> {
  const [found] = await rows<Login>(app, `${login} where email = $1`, [email.trim().toLowerCase()])
  return found
}

export async function loginById(app: pg.Pool, id: string): Promise<Login | undefined> {
  const [found] = await rows<Login>(app, `${login} where id = $1`, [id])
  return found
}

/** A session in force. */
export async function openSession(app: pg.Pool, token: string): Promise<OpenSession | undefined> {
  const [found] = await rows<OpenSession>(
    app,
    'select id, user_id as "userId" from auth.session where token = $1 and expires_at > now()',
    [token],
  )
  return found
}

export async function sessionsOf(app: pg.Pool, userId: string): Promise<ListedSession[]> {
  return rows<ListedSession>(
    app,
    `select id, user_id as "userId", created_at as "createdAt", expires_at as "expiresAt",
            ip_address as address, user_agent as browser
     from auth.session where user_id = $1 and expires_at > now() order by created_at desc limit 100`,
    [userId],
  )
}

/** Whether there was one of that id. */
export async function endSession(app: pg.Pool, userId: string, id: string): Promise<boolean> {
  const ended = await rows(app, 'delete from auth.session where user_id = $1 and id = $2 returning id', [
    userId,
    id,
  ])
  return ended.length > 0
}

export async function endSessionByToken(app: pg.Pool, token: string): Promise<OpenSession | undefined> {
  const [ended] = await rows<OpenSession>(
    app,
    'delete from auth.session where token = $1 returning id, user_id as "userId"',
    [token],
  )
  return ended
}

export async function endSessionsOf(app: pg.Pool, userId: string): Promise<void> {
  await rows(app, 'delete from auth.session where user_id = $1', [userId])
}

/** A login of its own; `email` null for one who has none. */
export async function insertLogin(
  app: pg.Pool,
  made: { id: string; name: string; email: string | null; hash: string },
): Promise<void> {
  await rows(
    app,
    `with made as (insert into auth.login (id, name, email, email_verified) values ($1, $2, $3, false) returning id)
     insert into auth.credential (id, account_id, provider_id, user_id, password, updated_at)
     select 'password-' || id, id, 'credential', id, $4, now() from made`,
    [made.id, made.name, (made.email ?? nobodysAddress(made.id)).toLowerCase(), made.hash],
  )
}

export async function deleteLogin(app: pg.Pool, id: string): Promise<void> {
  await rows(app, 'delete from auth.login where id = $1', [id])
}

/** A new password ends every session; whoever lost the second device too gets in by the password alone. */
export async function replacePassword(
  app: pg.Pool,
  id: string,
  hash: string,
  dropsSecondFactor: boolean,
): Promise<void> {
  await rows(
    app,
    `with ended as (delete from auth.session where user_id = $1),
       dropped as (delete from auth.second_factor where user_id = $1 and $3),
       changed as (update auth.login set two_factor_enabled = two_factor_enabled and not $3, updated_at = now() where id = $1)
     update auth.credential set password = $2, updated_at = now() where user_id = $1 and provider_id = 'credential'`,
    [id, hash, dropsSecondFactor],
  )
}

export async function changeEmail(app: pg.Pool, id: string, email: string | null): Promise<void> {
  await rows(
    app,
    'update auth.login set email = $2, email_verified = false, updated_at = now() where id = $1',
    [id, (email ?? nobodysAddress(id)).toLowerCase()],
  )
}

/** The address is the person's: a letter sent there came back, or a provider answers for it. */
export async function noteProvenEmail(app: pg.Pool, id: string): Promise<void> {
  await rows(app, 'update auth.login set email_verified = true, updated_at = now() where id = $1', [id])
}

async function rows<Row>(app: pg.Pool, sql: string, values: unknown[]): Promise<Row[]> {
  try {
    return (await signInAccess(app).pool.query<Row & pg.QueryResultRow>(sql, values)).rows
  } catch (error) {
    throw asRefusal(error)
  }
}

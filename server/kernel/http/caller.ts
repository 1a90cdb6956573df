/** Who is at the door; the program's composition answers, the frame only asks. */
import type { IncomingHttpHeaders } from 'node:http'
import type pg from 'pg'
import type { Actor, Company } from '../cli/context.ts'
import type { Scope } from '../database/transaction.ts'

export interface Caller {
  readonly company: Company
  readonly person: Actor
  /** Whose rows the caller may see; `origin` is added per request. */
  readonly scope: Scope
  /** `page`: a session's cookie, which a browser sends by itself. `key`: an API key, sent on purpose. */
  readonly by: 'page' | 'key'
  /** Only reads, whatever the role may do. */
  readonly readsOnly: boolean
  /** For the audit: the session or the key, never the secret itself. */
  readonly origin: string
}

export interface Door {
  /** Undefined for nobody we know: no credentials, wrong, expired or revoked ones. */
  identify(pool: pg.Pool, headers: IncomingHttpHeaders): Promise<Caller | undefined>
  /** Refuses what the role is not permitted. */
  requirePermission(role: string, permission: string): void
}

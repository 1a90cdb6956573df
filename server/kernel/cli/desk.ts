/** Who a command is for; the program's composition answers, the frame only asks. */
import type pg from 'pg'
import type { Confinement, Scope } from '../database/transaction.ts'
import type { Clock } from '../dates.ts'
import type { Language } from '../language.ts'
import type { Actor, Company } from './context.ts'

export interface Desk {
  /** The company of that code, or the only one; null in an empty world. Refuses when it cannot be told. */
  choose(pool: pg.Pool, code: string | undefined): Promise<Company | null>
  /** The company that the first writing command makes. */
  ensureMain(pool: pg.Pool, language: Language, clock: Clock): Promise<Company>
  /** Refuses a name that nobody has, and a person who lacks the permission. */
  actAs(pool: pg.Pool, scope: Scope, name: string, permission: string | undefined): Promise<Actor>
  /** What narrows the rows that people of a role see; undefined: they see all of the company. */
  confinementOf(role: string): Confinement | undefined
  /** Whose day it is while there is no company. */
  readonly zone: string
}

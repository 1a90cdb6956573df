/** What a command is given: the narrower its declared access, the less. */
import type pg from 'pg'
import { type Reader, type Scope, snapshot } from '../database/transaction.ts'
import type { World } from '../database/world.ts'
import type { Clock, Instant, LocalDate } from '../dates.ts'
import type { CompanyId, PersonId } from '../ids.ts'
import type { Language, Message } from '../language.ts'
import type { Currency } from '../money.ts'
import type { Settings } from '../settings/settings.ts'
import type { Interruption } from './interruption.ts'

export interface Company {
  readonly id: CompanyId
  readonly code: string
  readonly name: string
  readonly currency: Currency
  readonly zone: string
}

export interface Actor {
  readonly id: PersonId
  readonly name: string
  readonly role: string
}

/** Standing where the program was called, before any database. */
export interface Context {
  readonly language: Language
  readonly clock: Clock
  /** Absolute. */
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  readonly settings: Settings
  readonly json: boolean
  readonly interruption: Interruption
  /** A line on standard error that stays. */
  note(message: Message): void
  /** How far a long piece of work is; shown only where it does not get in the way. */
  progress(message: Message, done?: number, total?: number): void
}

export interface WorldContext extends Context {
  readonly world: World
  readonly pool: pg.Pool
}

export interface ReadContext extends WorldContext {
  /** Null in an empty world, and so is `scope`: answer as for a company with nothing in it. */
  readonly company: Company | null
  readonly scope: Scope | null
  /** The person named by `--user`; null: the system, with the owner's rights. */
  readonly person: Actor | null
  /** The company's business day. */
  readonly today: LocalDate
  /** `--as-of`, else today. */
  readonly asOf: LocalDate
  /** `--known-at`; null: all that is recorded. */
  readonly knownAt: Instant | null
}

export interface WriteContext extends ReadContext {
  readonly company: Company
  readonly scope: Scope
}

export interface Contexts {
  none: Context
  world: WorldContext
  read: ReadContext
  write: WriteContext
}

/** Reads in one snapshot; `empty` is the answer of a world without a company. */
export function reading<Result>(
  context: ReadContext,
  empty: Result,
  work: (reader: Reader, company: Company) => Promise<Result>,
): Promise<Result> {
  const { company, scope, pool } = context
  return company && scope ? snapshot(pool, scope, reader => work(reader, company)) : Promise.resolve(empty)
}

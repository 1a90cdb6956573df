/** Work that is asked for now and carried out soon, by whichever program has a hand free. */
import type pg from 'pg'
import type { z } from 'zod'
import type { Actor, Company } from '../cli/context.ts'
import type { Scope, Transaction } from '../database/transaction.ts'
import type { Clock, LocalDate } from '../dates.ts'
import type { Problem } from '../problem.ts'
import type { Uploads } from '../uploads/uploads.ts'

/** What a run is given. It may be given it again: a program can be killed at any point of it. */
export interface JobWork {
  readonly run: bigint
  readonly pool: pg.Pool
  readonly company: Company
  /** Null: the program itself. */
  readonly person: Actor | null
  /** With the rights the person has now. */
  readonly scope: Scope
  readonly clock: Clock
  readonly today: LocalDate
  readonly uploads: Uploads
  /** Aborted when the program stops and can wait no longer. */
  readonly stopping: AbortSignal
  progress(done: number, total?: number): void
  /** Ends the run in the transaction of the work itself, so that both stand or neither. Refuses when another attempt took over. */
  finish(tx: Transaction, result: unknown): Promise<void>
  /** Ends the run as refused, with what there is to tell beside the refusal. */
  fail(problem: Problem, result: unknown): never
}

interface Definition<Schema extends z.ZodType> {
  readonly name: string
  readonly payload: Schema
  /** What the role of the person who asked must still be permitted when it runs. */
  readonly permission?: string
  /** Every day at this time in the zone of each company, `HH:MM`; the payload must then take `{}`. */
  readonly daily?: string
  /** Runs of one company follow each other. */
  readonly serial?: true
  /** How often an outage or a bug is met before the run is set aside; 8 attempts span half an hour. */
  readonly attempts?: number
  /** What it answers is kept as the run's result, unless `finish` did. */
  run(work: JobWork, payload: z.output<Schema>): Promise<unknown>
  /** Once no further attempt follows by itself, however it ended. */
  over?(work: JobWork, payload: z.output<Schema>, end: JobEnd): Promise<void>
}

export type JobEnd = 'done' | 'failed' | 'set_aside'

export interface Job {
  readonly name: string
  readonly payload: z.ZodType
  readonly permission: string | undefined
  readonly daily: string | undefined
  readonly serial: boolean
  readonly attempts: number
  run(work: JobWork, payload: unknown): Promise<unknown>
  over(work: JobWork, payload: unknown, end: JobEnd): Promise<void>
}

export function defineJob<const Schema extends z.ZodType>(definition: Definition<Schema>): Job {
  const { name, payload, permission, daily, serial, attempts } = definition
  const read = (given: unknown) => payload.parse(given) as z.output<Schema>
  return {
    name,
    payload,
    permission,
    daily,
    serial: serial ?? false,
    attempts: attempts ?? 8,
    run: async (work, given) => definition.run(work, read(given)),
    over: async (work, given, end) => definition.over?.(work, read(given), end),
  }
}

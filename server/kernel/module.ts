/** What a module hands to the composition. */
import type pg from 'pg'
import type { Command } from './cli/command.ts'

/** Work that goes on beside the program while `start` runs. */
export interface Job {
  readonly name: string
  readonly everySeconds: number
  run(pool: pg.Pool): Promise<unknown>
}

export interface Module {
  readonly commands?: readonly Command[]
  readonly jobs?: readonly Job[]
}

import type { Command } from './cli/command.ts'
import type { Job } from './jobs.ts'

/** What a module hands to the composition. */
export interface Module {
  readonly commands?: readonly Command[]
  readonly jobs?: readonly Job[]
}

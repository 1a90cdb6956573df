import type { ClusterBoundColumn } from './backup/cluster-bound.ts'
import type { Command } from './cli/command.ts'
import type { Route } from './http/route.ts'
import type { Job } from './jobs/job.ts'
import type { Loop } from './jobs/loops.ts'

/** What a module hands to the composition. */
export interface Module {
  readonly commands?: readonly Command[]
  readonly routes?: readonly Route[]
  /** What people or the calendar ask for; each run is kept and can be looked up. */
  readonly jobs?: readonly Job[]
  readonly loops?: readonly Loop[]
  /** How a backup ranks the transaction ids the module stores. */
  readonly clusterBound?: readonly ClusterBoundColumn[]
}

import type { ClusterBoundColumn } from './backup/cluster-bound.ts'
import type { Command } from './cli/command.ts'
import type { Route } from './http/route.ts'
import type { Job } from './jobs.ts'

/** What a module hands to the composition. */
export interface Module {
  readonly commands?: readonly Command[]
  readonly routes?: readonly Route[]
  readonly jobs?: readonly Job[]
  /** How a backup ranks the transaction ids the module stores. */
  readonly clusterBound?: readonly ClusterBoundColumn[]
}

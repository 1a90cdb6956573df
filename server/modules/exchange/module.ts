import type { Module } from '../../kernel/module.ts'
import { draftRoutes } from './api-drafts.ts'
import { exportRoutes } from './api-exports.ts'
import { importListRoutes } from './api-imports.ts'
import { mappingRoutes } from './api-mappings.ts'
import { uploadRoutes } from './api-uploads.ts'
import { exportCommand } from './export-command.ts'
import type { ExportKind } from './export-kind.ts'
import { importCommand } from './import-command.ts'
import { importJob } from './import-job.ts'
import type { ImportKind } from './import-kind.ts'
import { importsCommand } from './imports-command.ts'

/** Kinds in the order they depend on each other. */
export function exchange(kinds: readonly ImportKind[], exports: readonly ExportKind[]): Module {
  const job = importJob(kinds)
  return {
    commands: [importCommand(kinds), importsCommand, exportCommand(exports)],
    routes: [
      ...importListRoutes,
      ...uploadRoutes(job),
      ...draftRoutes(job, kinds),
      ...mappingRoutes,
      ...exportRoutes(exports),
    ],
    jobs: [job],
  }
}

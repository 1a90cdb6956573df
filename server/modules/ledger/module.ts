import type { Module } from '../../kernel/module.ts'
import { accountMapCommands } from './account-map-commands.ts'
import { ledgerRoutes } from './api.ts'
import { journalRanks } from './backup-ranks.ts'
import type { Check } from './check.ts'
import { sealing, verifying } from './jobs.ts'
import { closePeriod, reopenPeriod } from './period-commands.ts'
import { rateCommands } from './rate-commands.ts'
import { readingCommands } from './reading-commands.ts'
import { ledgerChecks } from './verify.ts'
import { verifyCommand } from './verify-command.ts'

/** `documents` are the checks of the modules that post here. */
export const ledger = (documents: readonly Check[]): Module => {
  const checks = [...ledgerChecks, ...documents]
  return {
    commands: [
      ...readingCommands,
      verifyCommand(checks),
      closePeriod,
      reopenPeriod,
      ...accountMapCommands,
      ...rateCommands,
    ],
    routes: ledgerRoutes(checks),
    loops: [sealing],
    jobs: [verifying(checks)],
    clusterBound: journalRanks,
  }
}

import type { Module } from '../../kernel/module.ts'
import { journalRanks } from './backup-ranks.ts'
import { sealing } from './jobs.ts'
import { closePeriod, reopenPeriod } from './period-commands.ts'
import { readingCommands } from './reading-commands.ts'

export const ledger: Module = {
  commands: [...readingCommands, closePeriod, reopenPeriod],
  jobs: [sealing],
  clusterBound: journalRanks,
}

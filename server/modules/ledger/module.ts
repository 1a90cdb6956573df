import type { Module } from '../../kernel/module.ts'
import { journalRanks } from './backup-ranks.ts'
import { sealing } from './jobs.ts'
import { closePeriod, reopenPeriod } from './period-commands.ts'

export const ledger: Module = { commands: [closePeriod, reopenPeriod], jobs: [sealing], clusterBound: journalRanks }

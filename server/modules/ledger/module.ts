import type { Module } from '../../kernel/module.ts'
import { sealing } from './jobs.ts'

export const ledger: Module = { jobs: [sealing] }

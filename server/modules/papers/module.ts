import type { Module } from '../../kernel/module.ts'
import { paperRoutes } from './api.ts'
import { sealKey } from './commands.ts'
import type { PaperSubject } from './types.ts'

export const papers = (subjects: readonly PaperSubject[]): Module => ({
  routes: paperRoutes(subjects),
  commands: [sealKey],
})

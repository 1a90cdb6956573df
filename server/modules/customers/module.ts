import type { Module } from '../../kernel/module.ts'
import { customerRoutes } from './api.ts'
import { handingOver } from './jobs.ts'

export const customers: Module = { routes: customerRoutes, jobs: [handingOver] }

import type { Module } from '../../kernel/module.ts'
import { performanceRoutes } from './api.ts'
import { kpiCommand } from './kpi-command.ts'

export const performance: Module = { commands: [kpiCommand], routes: performanceRoutes }

import type { Module } from '../../kernel/module.ts'
import { adjustmentRoutes } from './api.ts'
import { adjustmentCommands } from './commands.ts'

export const adjustments: Module = { commands: adjustmentCommands, routes: adjustmentRoutes }

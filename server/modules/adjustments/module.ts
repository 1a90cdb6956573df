import type { Module } from '../../kernel/module.ts'
import { adjustmentCommands } from './commands.ts'

export const adjustments: Module = { commands: adjustmentCommands }

import type { Module } from '../../kernel/module.ts'
import { apiKey, companyAdd, userAdd } from './commands.ts'

export const identity: Module = { commands: [companyAdd, userAdd, apiKey] }

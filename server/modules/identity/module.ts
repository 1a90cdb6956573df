import type { Module } from '../../kernel/module.ts'
import { companyAdd, userAdd } from './commands.ts'

export const identity: Module = { commands: [companyAdd, userAdd] }

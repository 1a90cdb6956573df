import type { Module } from '../../kernel/module.ts'
import { approvalRoutes } from './api.ts'
import { approvalCommands } from './commands.ts'
import type { Actions } from './decide.ts'

/** `actions` are what the modules downstream let people only ask for. */
export const approvals = (actions: Actions): Module => ({
  commands: approvalCommands(actions),
  routes: approvalRoutes(actions),
})

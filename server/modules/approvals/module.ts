import type { Preview } from '../../kernel/http/route.ts'
import type { Module } from '../../kernel/module.ts'
import { approvalRoutes } from './api.ts'
import { approvalCommands } from './commands.ts'
import type { Actions } from './decide.ts'

/** `actions` are what the modules downstream let people only ask for; `preview` tells what approving one would book. */
export const approvals = (actions: Actions, preview: Preview): Module => ({
  commands: approvalCommands(actions),
  routes: approvalRoutes(actions, preview),
})

import type { Module } from '../../kernel/module.ts'
import { creditRoutes } from './api.ts'
import { creditCommands } from './commands.ts'
import type { OrderHistory } from './order-history.ts'

/** `historyOf`: what a customer ordered before, which a module downstream knows. */
export const credit = (historyOf: OrderHistory): Module => ({
  commands: creditCommands(historyOf),
  routes: creditRoutes(historyOf),
})

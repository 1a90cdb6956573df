import type { Module } from '../../kernel/module.ts'
import type { Approvable } from '../approvals/index.ts'
import { creditRoutes } from './api.ts'
import { creditCommands } from './commands.ts'
import type { OrdersDownstream } from './order-history.ts'

/** `orders`: what a customer ordered, and `limitAction` with what stands before a limit: modules downstream know. */
export const credit = (orders: OrdersDownstream, limitAction: Approvable): Module => ({
  commands: creditCommands(orders, limitAction),
  routes: creditRoutes(orders, limitAction),
})

import type { Module } from '../../kernel/module.ts'
import { creditRoutes } from './api.ts'
import { creditCommands } from './commands.ts'
import type { OrdersDownstream } from './order-history.ts'

/** `orders`: what a customer ordered, which a module downstream knows. */
export const credit = (orders: OrdersDownstream): Module => ({
  commands: creditCommands(orders),
  routes: creditRoutes(orders),
})

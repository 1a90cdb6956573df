import type { Module } from '../../kernel/module.ts'
import { customerRoutes, type LimitEntered } from './api.ts'
import { handingOver } from './jobs.ts'

/** `limitEntered`: what becomes of a credit limit entered with a customer. */
export const customers = (limitEntered: LimitEntered): Module => ({
  routes: customerRoutes(limitEntered),
  jobs: [handingOver],
})

import type { Module } from '../../kernel/module.ts'
import { type CustomerHooks, customerRoutes } from './api.ts'
import { handingOver } from './jobs.ts'

/** `hooks`: what becomes of a credit limit and of terms entered with a customer, and what may not be changed without more ado. */
export const customers = (hooks: CustomerHooks): Module => ({
  routes: customerRoutes(hooks),
  jobs: [handingOver],
})

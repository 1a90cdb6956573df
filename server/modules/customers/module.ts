import type { Module } from '../../kernel/module.ts'
import { customerRoutes } from './api.ts'

export const customers: Module = { routes: customerRoutes }

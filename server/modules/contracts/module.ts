import type { Module } from '../../kernel/module.ts'
import { contractRoutes } from './api.ts'

export const contracts: Module = { routes: contractRoutes }

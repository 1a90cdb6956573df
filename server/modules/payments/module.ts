import type { Module } from '../../kernel/module.ts'
import { receiptRoutes } from './api.ts'

export const payments: Module = { routes: receiptRoutes }

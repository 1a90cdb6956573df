import type { Module } from '../../kernel/module.ts'
import { promiseRoutes } from './api.ts'

export const promises: Module = { routes: promiseRoutes }

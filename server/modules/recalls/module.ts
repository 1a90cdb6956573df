import type { Module } from '../../kernel/module.ts'
import { recallRoutes } from './api.ts'

export const recalls: Module = { routes: recallRoutes }

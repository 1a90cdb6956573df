import type { Module } from '../../kernel/module.ts'
import { assessmentRoutes } from './api.ts'

export const assessment: Module = { routes: assessmentRoutes }

import type { Module } from '../../kernel/module.ts'
import { productRoutes } from './api.ts'

export const products: Module = { routes: productRoutes }

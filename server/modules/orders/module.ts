import type { Module } from '../../kernel/module.ts'
import { orderRoutes } from './api.ts'
import { orderCommands } from './commands.ts'
import { freeing } from './recheck.ts'

export const orders: Module = { commands: orderCommands, routes: orderRoutes, loops: [freeing] }

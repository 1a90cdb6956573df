import type { Module } from '../../kernel/module.ts'
import { orderRoutes } from './api.ts'
import type { Receive } from './collect-at-door.ts'
import { orderCommands } from './commands.ts'
import { freeing } from './recheck.ts'

/** `receive`: books money taken at the door, which a module downstream does. */
export const orders = (receive: Receive): Module => ({
  commands: orderCommands,
  routes: orderRoutes(receive),
  loops: [freeing],
})

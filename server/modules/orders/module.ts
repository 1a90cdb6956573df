import type { Module } from '../../kernel/module.ts'
import { orderRoutes } from './api.ts'
import type { GoodsMoved } from './api-shipments.ts'
import { storyRoute } from './api-story.ts'
import type { Receive } from './collect-at-door.ts'
import { orderCommands } from './commands.ts'
import { countingAreas } from './count-areas.ts'
import { freeing } from './recheck.ts'

/** `receive`: books money taken at the door, `moved`: tells invoices; modules downstream do both. */
export const orders = (receive: Receive, moved: GoodsMoved): Module => ({
  commands: orderCommands,
  routes: [...orderRoutes(receive, moved), storyRoute],
  jobs: [countingAreas],
  loops: [freeing],
})

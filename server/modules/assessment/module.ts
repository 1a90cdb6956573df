import type { Module } from '../../kernel/module.ts'
import type { Approvable } from '../approvals/index.ts'
import { assessmentRoutes } from './api.ts'
import { ratingRoutes } from './api-ratings.ts'
import { ratingAnew } from './jobs.ts'

/** `limitAction`: by which a limit is granted, with what stands before it. */
export const assessment = (limitAction: Approvable): Module => ({
  routes: [...assessmentRoutes, ...ratingRoutes(limitAction)],
  jobs: [ratingAnew],
})

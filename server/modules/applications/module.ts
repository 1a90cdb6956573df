import type { Module } from '../../kernel/module.ts'
import type { Approvable } from '../approvals/index.ts'
import { applicationRoutes } from './api.ts'

/** `grantLimit`: by which a limit is granted, with what stands before it. */
export const applications = (grantLimit: Approvable): Module => ({ routes: applicationRoutes(grantLimit) })

import type { Module } from '../../kernel/module.ts'
import { contractRoutes } from './api.ts'
import type { AfterSigning } from './types.ts'

export const contracts = (afterSigning: AfterSigning): Module => ({ routes: contractRoutes(afterSigning) })

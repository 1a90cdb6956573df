import type { Module } from '../../kernel/module.ts'
import { contractRoutes } from './api.ts'
import type { AtSigning } from './types.ts'

export const contracts = (atSigning: AtSigning): Module => ({ routes: contractRoutes(atSigning) })

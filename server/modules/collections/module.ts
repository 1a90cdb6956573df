import type { Module } from '../../kernel/module.ts'
import { collectionRoutes } from './api.ts'
import { todayCommand } from './today-command.ts'

export const collections: Module = { commands: [todayCommand], routes: collectionRoutes }

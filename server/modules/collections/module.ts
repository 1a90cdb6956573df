import type { Module } from '../../kernel/module.ts'
import { todayCommand } from './today-command.ts'

export const collections: Module = { commands: [todayCommand] }

import type { Module } from '../../kernel/module.ts'
import { importCommand } from './import-command.ts'
import type { ImportKind } from './import-kind.ts'
import { importsCommand } from './imports-command.ts'

/** Kinds in the order they depend on each other. */
export const exchange = (kinds: readonly ImportKind[]): Module => ({
  commands: [importCommand(kinds), importsCommand],
})

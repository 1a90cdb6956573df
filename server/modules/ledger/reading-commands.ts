/** The commands that read the books. */
import type { Command } from '../../kernel/cli/command.ts'
import { agingCommand } from './aging-command.ts'

export const readingCommands: readonly Command[] = [agingCommand]

/** The commands that read the books. */
import type { Command } from '../../kernel/cli/command.ts'
import { agingCommand } from './aging-command.ts'
import { journalCommand } from './journal-command.ts'
import { openItemsCommand } from './open-items-command.ts'

export const readingCommands: readonly Command[] = [agingCommand, openItemsCommand, journalCommand]

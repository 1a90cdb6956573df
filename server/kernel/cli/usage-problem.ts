/** Commander tells what is wrong in English sentences; here they become refusals in both languages. */
import type { CommanderError } from 'commander'
import type { Problem } from '../problem.ts'
import { refuse } from './errors.ts'

export function usageProblem(error: CommanderError, given: readonly string[]): Problem {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const command = given.slice(0, firstOption(given)).slice(0, 2).join(' ').slice(0, 60)
  const suggestion = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1]
  switch (error.code) {
    case 'commander.help':
      return refuse('command-needed', {})
    case 'commander.unknownCommand':
      return suggestion
        ? refuse('misspelt-command', { command: quoted.slice(0, 60), suggestion })
        : refuse('unknown-command', { command: quoted.slice(0, 60) })
    case 'commander.unknownOption':
      return suggestion
        ? refuse('misspelt-option', { option: quoted.slice(0, 60), suggestion })
        : refuse('unknown-option', { option: quoted.slice(0, 60), command })
    case 'commander.missingArgument':
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return refuse('argument-missing', { argument: quoted, command })
    case 'commander.excessArguments':
      return refuse('too-many-arguments', { command })
    default:
      return refuse('wrong-usage', { reason: error.message.replace(/^error: /, ''), command })
  }
}

function firstOption(given: readonly string[]): number {
  const at = given.findIndex(word => word.startsWith('-'))
  return at < 0 ? given.length : at
}

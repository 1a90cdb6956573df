/** One call of the program, from its words to its exit code. */
import { randomUUID } from 'node:crypto'
import { asRefusal } from '../database/refusals.ts'
import { systemClock } from '../dates.ts'
import { type Language, render } from '../language.ts'
import { Problem } from '../problem.ts'
import type { Answer, Command } from './command.ts'
import type { Context } from './context.ts'
import type { Desk } from './desk.ts'
import { refuse } from './errors.ts'
import { type Globals, globalsOf, speechOf } from './global-options.ts'
import { runInWorld } from './in-world.ts'
import { exitCodeOf, type Interruption } from './interruption.ts'
import { type Call, parseCommandLine } from './parse-command-line.ts'
import { ReaderGone, type Terminal } from './terminal.ts'

export interface Program {
  readonly version: string
  readonly commands: readonly Command[]
  readonly desk: Desk
}

export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv
  readonly terminal: Terminal
  readonly interruption: Interruption
}

export async function runProgram(
  program: Program,
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { terminal, environment, interruption } = surroundings
  const speech = speechOf(words, environment)
  try {
    const printed: string[] = []
    const shell = { ...speech, version: program.version, print: (text: string) => void printed.push(text) }
    const call = parseCommandLine(words, program.commands, shell)
    if (call) return await perform(program, call, surroundings)
    await terminal.answer(printed)
    return 0
  } catch (error) {
    if (interruption.signal && !(error instanceof Problem)) return exitCodeOf(interruption.signal)
    if (error instanceof ReaderGone) return 0
    return await fail(error, speech, surroundings)
  }
}

async function perform(program: Program, call: Call, surroundings: Surroundings): Promise<number> {
  const { terminal, environment, interruption } = surroundings
  const globals = globalsOf(call.globals, environment)
  const context = contextOf(globals, terminal, interruption)
  let exitCode = 0
  const print = async (answer: Answer) => {
    exitCode = answer.exitCode ?? (answer.problem ? exitCodeFor(answer.problem) : 0)
    await printAnswer(answer, globals, terminal)
    await answer.stay?.()
  }
  try {
    const { command, input } = call
    if (command.access === 'none') await print(await command.run(context, input))
    else await runInWorld({ command, input, globals, desk: program.desk }, context, print)
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error
  }
  return exitCode
}

function contextOf(globals: Globals, terminal: Terminal, interruption: Interruption): Context {
  const { language } = globals
  return {
    language,
    clock: systemClock(globals.today),
    dataDirectory: globals.dataDirectory,
    databaseUrl: globals.databaseUrl,
    settings: globals.settings,
    json: globals.json,
    interruption,
    note: message => terminal.say(render(message, language)),
    progress: (message, done, total) => terminal.progress(message, language, done, total),
  }
}

async function printAnswer(answer: Answer, globals: Globals, terminal: Terminal): Promise<void> {
  const { json, problem } = answer
  const { language } = globals
  if (json === undefined) return
  if (globals.json || !(answer.text || problem)) {
    await terminal.document(
      problem && typeof json === 'object' ? { problem: problem.toDocument(language), ...json } : json,
    )
    return
  }
  const text = answer.text ? await answer.text(language) : ''
  if (typeof text !== 'string') await terminal.answer(text)
  else if (text !== '') await terminal.answer([text.endsWith('\n') ? text : `${text}\n`])
  if (problem) terminal.problem(problem, language)
}

async function fail(
  error: unknown,
  speech: { json: boolean; language: Language },
  { terminal, environment }: Surroundings,
): Promise<number> {
  const refusal = asRefusal(error)
  const problem = refusal instanceof Problem ? refusal : unexpected(refusal)
  if (problem !== refusal && environment.HUIKUAN_DEBUG) {
    terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  if (speech.json) await terminal.document({ problem: problem.toDocument(speech.language) }).catch(() => {})
  if (!speech.json || problem !== refusal) terminal.problem(problem, speech.language)
  return exitCodeFor(problem)
}

function exitCodeFor(problem: Problem): number {
  return problem.status === 400 ? 2 : 1
}

/** A bug: one line with an id that a person can quote. */
function unexpected(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  return refuse('unexpected-error', {
    id: randomUUID().slice(0, 8),
    reason: reason.replace(/\s+/g, ' ').trim().slice(0, 300),
  })
}

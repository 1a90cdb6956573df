/** One call of the program without a process of its own: the same frame, other streams. */
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Interruption } from '../cli/interruption.ts'
import { type Program, runProgram } from '../cli/run-program.ts'
import { Terminal } from '../cli/terminal.ts'
import type { Ended } from './program.ts'

const undisturbed: Interruption = { signal: undefined, check: () => {}, onInterrupt: () => () => {} }

export async function speak(
  program: Omit<Program, 'version'>,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const terminal = new Terminal({ stdout, stderr })
  const told = Promise.all([text(stdout), text(stderr)])
  const surroundings = { environment, terminal, interruption: undisturbed }
  const code = await runProgram({ ...program, version: '1.2.3' }, words, surroundings)
  stdout.end()
  stderr.end()
  const [out, error] = await told
  return { code, stdout: out, stderr: error }
}

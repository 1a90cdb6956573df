/** The one entry: every command, `start` among them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands, desk } from './app.ts'
import { listenForInterruption } from './kernel/cli/interruption.ts'
import { runProgram } from './kernel/cli/run-program.ts'
import { Terminal } from './kernel/cli/terminal.ts'
import { projectRoot } from './kernel/root.ts'

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }

const terminal = new Terminal(process)
const exitCode = await runProgram({ version, commands, desk }, process.argv.slice(2), {
  environment: process.env,
  terminal,
  interruption: listenForInterruption(),
})
await terminal.flush()
process.exit(exitCode)

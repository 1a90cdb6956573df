/** The one entry: every command, `start` among them. */
import { commands, desk } from './app.ts'
import { listenForInterruption } from './kernel/cli/interruption.ts'
import { runProgram } from './kernel/cli/run-program.ts'
import { Terminal } from './kernel/cli/terminal.ts'
import { programVersion } from './kernel/root.ts'

const terminal = new Terminal(process)
const exitCode = await runProgram({ version: programVersion(), commands, desk }, process.argv.slice(2), {
  environment: process.env,
  terminal,
  interruption: listenForInterruption(),
})
await terminal.flush()
process.exit(exitCode)

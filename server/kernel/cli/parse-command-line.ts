/** From the words of a command line to a command and its input; commander does the reading. */
import { Argument, CommanderError, Command as Node, Option } from 'commander'
import type { Language } from '../language.ts'
import type { ArgumentSpec, Command, OptionSpec } from './command.ts'
import { figureOptions, globalOptions, parsed } from './global-options.ts'
import { helpIn, words } from './help.ts'
import { usageProblem } from './usage-problem.ts'

export interface Call {
  readonly command: Command
  readonly input: Readonly<Record<string, unknown>>
  /** Texts of the options every command takes. */
  readonly globals: Readonly<Record<string, unknown>>
}

export interface Shell {
  readonly version: string
  readonly language: Language
  /** Takes help and version. */
  print(text: string): void
}

/** The call; undefined when help or the version was asked for and printed. Refuses wrong usage with status 400. */
export function parseCommandLine(
  given: readonly string[],
  commands: readonly Command[],
  shell: Shell,
): Call | undefined {
  let call: Call | undefined
  const root = configured(new Node('huikuan'), shell)
    .description(words.purpose[shell.language])
    .version(shell.version, '--version', words.version[shell.language])
  addOptions(root, globalOptions, shell.language, words.everyCommand[shell.language])
  for (const command of commands) {
    const node = place(root, command, shell)
    node.action(() => {
      call = callOf(command, node)
    })
  }
  try {
    root.parse(given, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return undefined
    throw usageProblem(error, given)
  }
  return call
}

function configured(node: Node, shell: Shell): Node {
  return node
    .exitOverride()
    .configureOutput({ writeOut: shell.print, writeErr: () => {} })
    .configureHelp(helpIn(shell.language))
    .helpOption('-h, --help', words.help[shell.language])
    .helpCommand('help [command]', words.helpCommand[shell.language])
    .enablePositionalOptions()
}

function place(root: Node, command: Command, shell: Shell): Node {
  const path = command.name.split(' ')
  const group = path.slice(0, -1).reduce((parent, name) => {
    const known = parent.commands.find(child => child.name() === name)
    if (known) return known
    const made = configured(new Node(name), shell).helpCommand(false)
    parent.addCommand(made)
    return made
  }, root)
  const node = configured(new Node(path.at(-1)), shell).description(command.summary[shell.language])
  for (const spec of Object.values(command.arguments)) addArgument(node, spec, shell.language)
  addOptions(node, command.options, shell.language)
  if (command.figures) addOptions(node, figureOptions, shell.language)
  addOptions(node, globalOptions, shell.language, words.everyCommand[shell.language])
  group.addCommand(node)
  return node
}

function addArgument(node: Node, spec: ArgumentSpec, language: Language): void {
  const shown = spec.many ? `${spec.value}...` : spec.value
  node.addArgument(new Argument(spec.optional ? `[${shown}]` : `<${shown}>`, spec.text[language]))
}

function addOptions(
  node: Node,
  specs: Readonly<Record<string, OptionSpec>>,
  language: Language,
  heading?: string,
): void {
  for (const [name, spec] of Object.entries(specs)) {
    const flag = `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
    const option = new Option(spec.value ? `${flag} <${spec.value}>` : flag, spec.text[language])
    if (heading) option.helpGroup(heading)
    if (spec.required) option.makeOptionMandatory()
    if (spec.many) option.argParser((text: string, before: string[] | undefined) => [...(before ?? []), text])
    node.addOption(option)
  }
}

function callOf(command: Command, node: Node): Call {
  const texts: unknown[] = node.processedArgs
  const options = node.opts()
  const input: Record<string, unknown> = {}
  Object.entries(command.arguments).forEach(([name, spec], index) => {
    input[name] = inputFrom(spec, texts[index])
  })
  for (const [name, spec] of Object.entries(command.options)) {
    input[name] = spec.value ? inputFrom(spec, options[name]) : options[name] === true
  }
  return { command, input, globals: outerToInner(node) }
}

function inputFrom(spec: ArgumentSpec | OptionSpec, given: unknown): unknown {
  const parse = spec.parse ?? ((text: string) => text)
  if (spec.many) return (Array.isArray(given) ? given : []).map((text: string) => parsed(parse, text))
  return parsed(parse, typeof given === 'string' ? given : undefined)
}

/** `huikuan --json aging` and `huikuan aging --json` are the same; said twice, the later one holds. */
function outerToInner(node: Node): Record<string, unknown> {
  return { ...(node.parent ? outerToInner(node.parent) : {}), ...node.opts() }
}

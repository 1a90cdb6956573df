/** How a module says what its commands are. */
import type { Language, Localized } from '../language.ts'
import type { Problem } from '../problem.ts'
import type { Contexts } from './context.ts'

export interface ArgumentSpec {
  /** As shown in help: `CODE`, `FILE`. */
  readonly value: string
  readonly text: Localized
  readonly optional?: true
  /** Takes all that remain; only for the last one. */
  readonly many?: true
  readonly parse?: (text: string) => unknown
}

export interface OptionSpec {
  readonly text: Localized
  /** As shown in help; without it the option is a switch. */
  readonly value?: string
  readonly required?: true
  /** May be given several times. */
  readonly many?: true
  /** Reads the text; a Problem it throws is wrong usage (exit 2). */
  readonly parse?: (text: string) => unknown
}

export interface Answer {
  /**
   * The document of `--json`; undefined: there is nothing to say. Arrays and (async) iterables directly under the top are written piece by piece; money is
   * text already, keys are snake_case.
   */
  readonly json: unknown
  /** For people; without it the document is shown. */
  readonly text?: (language: Language) => string | Promise<string> | AsyncIterable<string>
  readonly exitCode?: 0 | 1
  /** A refusal that has more to tell than its facts: printed as `problem` in front of the members of `json`. */
  readonly problem?: Problem
  /** What goes on after the answer is printed: a program that stays up. */
  readonly stay?: () => Promise<void>
}

/** `none`: no database. `world`: a database, no company. `read`, `write`: a company; the first `write` makes one. */
export type Access = keyof Contexts

type Specs<Spec> = Readonly<Record<string, Spec>>
type Parsed<Spec> = Spec extends { parse: (text: string) => infer Value } ? Value : string
type ArgumentInput<Spec> = Spec extends { many: true }
  ? Parsed<Spec>[]
  : Spec extends { optional: true }
    ? Parsed<Spec> | undefined
    : Parsed<Spec>
type OptionInput<Spec> = Spec extends { value: string }
  ? Spec extends { many: true }
    ? Parsed<Spec>[]
    : Spec extends { required: true }
      ? Parsed<Spec>
      : Parsed<Spec> | undefined
  : boolean

export type Input<Arguments, Options> = { [Name in keyof Arguments]: ArgumentInput<Arguments[Name]> } & {
  [Name in keyof Options]: OptionInput<Options[Name]>
}

interface Definition<
  Kind extends Access,
  Arguments extends Specs<ArgumentSpec>,
  Options extends Specs<OptionSpec>,
> {
  /** One or two words: `aging`, `company add`. */
  readonly name: string
  readonly summary: Localized
  /** By the name the input carries them under, in order. */
  readonly arguments?: Arguments
  /** By the name the input carries them under: `dryRun` is `--dry-run`. */
  readonly options?: Options
  readonly access: Kind
  /** Takes `--as-of` and `--known-at`. */
  readonly figures?: true
  /** What a person named by `--user` needs to be permitted; checked before `run`. */
  readonly permission?: string
  run(context: Contexts[Kind], input: Input<Arguments, Options>): Promise<Answer>
}

export interface Command {
  readonly name: string
  readonly summary: Localized
  readonly arguments: Specs<ArgumentSpec>
  readonly options: Specs<OptionSpec>
  readonly access: Access
  readonly figures: boolean
  readonly permission: string | undefined
  /** The context is the one its access asks for, the input what its specs describe: the frame sees to both. */
  run(context: Contexts[Access], input: Readonly<Record<string, unknown>>): Promise<Answer>
}

export function defineCommand<
  const Kind extends Access,
  const Arguments extends Specs<ArgumentSpec> = Record<never, ArgumentSpec>,
  const Options extends Specs<OptionSpec> = Record<never, OptionSpec>,
>(definition: Definition<Kind, Arguments, Options>): Command {
  return {
    name: definition.name,
    summary: definition.summary,
    arguments: definition.arguments ?? {},
    options: definition.options ?? {},
    access: definition.access,
    figures: definition.figures ?? false,
    permission: definition.permission,
    run: (context, input) => definition.run(context as Contexts[Kind], input as Input<Arguments, Options>),
  }
}

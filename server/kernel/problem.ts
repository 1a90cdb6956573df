/** Refusals: what a caller did that cannot be done, in words a person can act on (RFC 9457). */
import {
  type Facts,
  fill,
  type Language,
  type Localized,
  type Message,
  type Placeholder,
  render,
} from './language.ts'

export interface ProblemDefinition {
  /** HTTP status; the command line exits 1 for all of them, 2 for `status: 400`. */
  readonly status: number
  readonly title: Localized
  /** One sentence: what, where, what to do. `{name}` takes the fact of that name. */
  readonly detail: Localized
  /** How the sentence says a fact that is a code, by the fact's name; beside `detail` the code stands as it is. */
  readonly words?: Readonly<Record<string, FactWords>>
}

/** A code's word in the reader's language. Several with commas between are said one by one; one without a word as it is. */
export type FactWords = Readonly<Record<string, Localized>>

export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail: string
  errors?: { pointer: string; detail: string }[]
  [fact: string]: unknown
}

/** One field of a request that cannot stay as it is. */
export interface FieldError {
  /** RFC 6901 into the body, or the name of a parameter. */
  readonly pointer: string
  readonly detail: Message
}

/** Every catalogue of the program, by problem type; docs/problems is kept in step by a test. */
export const problemCatalogue = new Map<string, ProblemDefinition>()

export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly type: string,
    readonly definition: ProblemDefinition,
    readonly facts: Facts,
    /** JSON pointer of the field the refusal is about, when there is one. */
    readonly pointer?: string,
    /** The fields at fault, when there may be several. */
    readonly fields: readonly FieldError[] = [],
    /** What there is to tell beside the facts of the sentence. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detailOf(definition, facts, 'en'))
  }

  get status(): number {
    return this.definition.status
  }

  toDocument(language: Language): ProblemDocument {
    const detail = detailOf(this.definition, this.facts, language)
    return {
      ...this.facts,
      ...this.members,
      type: this.type,
      title: this.definition.title[language],
      status: this.status,
      detail,
      ...this.#errors(language, detail),
    }
  }

  #errors(language: Language, detail: string): Pick<ProblemDocument, 'errors'> {
    if (this.fields.length > 0) {
      return { errors: this.fields.map(field => ({ ...field, detail: render(field.detail, language) })) }
    }
    return this.pointer === undefined ? {} : { errors: [{ pointer: this.pointer, detail }] }
  }

  /** The same refusal, telling which fields it is about. */
  withFields(fields: readonly FieldError[]): Problem {
    return new Problem(this.type, this.definition, this.facts, this.pointer, fields, this.members)
  }

  /** The same refusal, telling more than a sentence can. */
  withMembers(members: Readonly<Record<string, unknown>>): Problem {
    return new Problem(this.type, this.definition, this.facts, this.pointer, this.fields, members)
  }
}

function detailOf({ detail, words = {} }: ProblemDefinition, facts: Facts, language: Language): string {
  const said = Object.entries(words).map(([fact, table]) => [fact, wordFor(table, facts[fact], language)])
  return fill(detail[language], { ...facts, ...Object.fromEntries(said) })
}

function wordFor(table: FactWords, code: string | number | undefined, language: Language): string {
  const parts = String(code).split(', ')
  return parts.map(part => table[part]?.[language] ?? part).join(language === 'en' ? ', ' : '、')
}

/**
 * A module's refusals. `const refuse = defineProblems({ 'over-settled': { … } })`, then
 * `throw refuse('over-settled', { number, open })`; the compiler asks for every fact of the English detail.
 */
export function defineProblems<const Catalogue extends Record<string, ProblemDefinition>>(
  catalogue: Catalogue,
) {
  for (const [type, definition] of Object.entries(catalogue)) problemCatalogue.set(type, definition)
  return <Type extends keyof Catalogue & string>(
    type: Type,
    facts: Record<Placeholder<Catalogue[Type]['detail']['en']>, string | number>,
    pointer?: string,
  ): Problem => {
    const definition = catalogue[type]
    if (!definition) throw new Error(`no problem '${type}'`)
    return new Problem(type, definition, facts, pointer)
  }
}

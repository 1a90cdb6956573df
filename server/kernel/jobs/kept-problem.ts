/** A refusal that is kept, and said later in the language of who reads it. */
import type { Facts, Language } from '../language.ts'
import { type FieldError, Problem, type ProblemDocument, problemCatalogue } from '../problem.ts'

export interface KeptProblem {
  readonly type: string
  readonly facts: Facts
  readonly pointer?: string
  readonly fields: readonly FieldError[]
}

export const keptProblem = ({ type, facts, pointer, fields }: Problem): KeptProblem => ({
  type,
  facts,
  ...(pointer === undefined ? {} : { pointer }),
  fields,
})

export function toldProblem(kept: KeptProblem, language: Language): ProblemDocument {
  const definition = problemCatalogue.get(kept.type)
  // Kept by another version, which had a refusal that this one lacks.
  if (!definition) return { type: kept.type, title: kept.type, status: 500, detail: '', ...kept.facts }
  return new Problem(kept.type, definition, kept.facts, kept.pointer, kept.fields).toDocument(language)
}

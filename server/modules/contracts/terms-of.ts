import { parseTerms, type Terms } from '../terms/index.ts'
import type { Clauses } from './clauses.ts'

/** Null where no terms are agreed. What is stored was read once: it can be read again. */
export const termsOf = ({ terms }: Pick<Clauses, 'terms'>): Terms | null =>
  terms === '' ? null : parseTerms(terms)

export interface NamedTerms {
  readonly family: string
  readonly terms: Terms
}

/** Those of product families that have their own. */
export const familyTermsOf = ({ family_terms: own }: Pick<Clauses, 'family_terms'>): NamedTerms[] =>
  own.map(({ family, terms }) => ({ family, terms: parseTerms(terms) }))

/** What of an invoice follows which terms, as it is kept with it. */
import { type FamilyPart, formatTerms, parseTerms, type TermsGroup } from '../terms/index.ts'

export interface KeptGroup {
  /** Null: all that is of no family with terms of its own. */
  readonly family: string | null
  readonly terms: string | null
  /** Minor units as text. */
  readonly amount: string
  /** Its parts of the invoice, counted from 1. */
  readonly parts: readonly number[]
}

export const groupsToJson = (groups: readonly TermsGroup[], parts: readonly FamilyPart[]): KeptGroup[] =>
  groups.map(({ family, terms, amountMinor }) => ({
    family,
    terms: terms && formatTerms(terms),
    amount: amountMinor.toString(),
    parts: parts.flatMap((part, at) => (part.families.includes(family) ? [at + 1] : [])),
  }))

export const groupsOf = (kept: readonly KeptGroup[]): TermsGroup[] =>
  kept.map(({ family, terms, amount }) => ({
    family,
    terms: terms === null ? null : parseTerms(terms),
    amountMinor: BigInt(amount),
  }))

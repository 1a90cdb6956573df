/** Other terms for a family of products: one invoice whose lines are of several families falls due on several days. */
import { z } from 'zod'
import type { LocalDate } from '../../kernel/dates.ts'
import { divideHalfUp } from '../../kernel/money.ts'
import { termsField } from './canonical-terms.ts'
import { refuse } from './errors.ts'
import { formatTerms } from './format-terms.ts'
import { acceptedForms, parseTerms } from './parse-terms.ts'
import { type DueOptions, duePartsOf, paidAhead, type WaitingPart, waitingParts } from './rules.ts'
import type { DuePart, EventDays, Terms } from './types.ts'

/** Terms in their canonical text. */
export interface FamilyTerms {
  readonly family: string
  readonly terms: string
}

const name = z
  .string()
  .trim()
  .regex(/^[^:：;；\n]{1,100}$/)

/** One family and its terms, as it is entered. */
export const familyTermsField = z.object({ family: name, terms: termsField })

/** Of a text that names them one after the other, as `家电: net 60; 配件: cash`. Refuses as {@link checkFamilyTerms}. */
export function parseFamilyTerms(text: string): FamilyTerms[] {
  const pairs = text.split(/[;；\n]/).filter(pair => pair.trim() !== '')
  return checkFamilyTerms(
    pairs.map(pair => {
      const [, family = '', terms = ''] = /^([^:：]+)[:：](.+)$/.exec(pair) ?? []
      const read = familyTermsField.safeParse({ family, terms })
      if (!read.success) throw refuse('bad-terms', { text: pair.slice(0, 80), forms: acceptedForms })
      return read.data
    }),
  )
}

export const formatFamilyTerms = (all: readonly FamilyTerms[]): string =>
  all.map(({ family, terms }) => `${family}: ${terms}`).join('; ')

/** How much of a document follows which terms; `family` null: all that has none of its own. */
export interface TermsGroup {
  readonly family: string | null
  readonly terms: Terms | null
  readonly amountMinor: bigint
}

export interface FamilyPart extends DuePart {
  readonly families: readonly (string | null)[]
}

/** As entered, their terms in canonical text. Refuses `bad-terms`, `family-terms`, `family-repeated`. */
export function checkFamilyTerms(entered: readonly FamilyTerms[]): FamilyTerms[] {
  const checked = entered.map(({ family, terms }) => ({ family: family.trim(), terms: parseTerms(terms) }))
  for (const [at, { family, terms }] of checked.entries()) {
    const place = `/family_terms/${at}`
    if (checked.findIndex(each => each.family === family) < at)
      throw refuse('family-repeated', { family }, `${place}/family`)
    if (isOfTheWhole(terms))
      throw refuse('family-terms', { family, terms: formatTerms(terms) }, `${place}/terms`)
  }
  return checked.map(({ family, terms }) => ({ family, terms: formatTerms(terms) }))
}

/** Deliveries are counted, and paid for beforehand, with all that is on them: no family has that to itself. */
const isOfTheWhole = (terms: Terms | null) => terms?.kind === 'n-for' || paidAhead(terms, 0n) !== null

/**
 * The amounts of a document by the terms that hold for them. What a family takes away (a rebate, goods back) is taken off the
 * others by their amounts. Null where no family has terms of its own, or the terms of all hold for the whole.
 */
export function groupsByFamily(
  base: Terms | null,
  own: readonly FamilyTerms[],
  amounts: ReadonlyMap<string | null, bigint>,
): TermsGroup[] | null {
  if (isOfTheWhole(base)) return null
  const groups = new Map<string | null, bigint>()
  for (const [family, amountMinor] of amounts) {
    const key = own.some(each => each.family === family) ? family : null
    groups.set(key, (groups.get(key) ?? 0n) + amountMinor)
  }
  const kept = lessened([...groups].map(([family, amountMinor]) => ({ family, amountMinor })))
  if (kept.every(({ family }) => family === null)) return null
  const termsOf = (family: string | null) => {
    const text = own.find(each => each.family === family)?.terms
    return text === undefined ? base : parseTerms(text)
  }
  return kept.map(group => ({ ...group, terms: termsOf(group.family) }))
}

interface Amount {
  readonly family: string | null
  readonly amountMinor: bigint
}

/** What is below zero spread over what is above, rounded half up as it adds up, so that none changes its sign. */
function lessened(amounts: readonly Amount[]): Amount[] {
  const sold = amounts.filter(each => each.amountMinor > 0n)
  const whole = sold.reduce((sum, each) => sum + each.amountMinor, 0n)
  const taken = amounts.reduce((sum, each) => (each.amountMinor < 0n ? sum - each.amountMinor : sum), 0n)
  let before = 0n
  return sold
    .map(({ family, amountMinor }) => {
      const [from, to] = [before, before + amountMinor]
      before = to
      const off = divideHalfUp(taken * to, whole) - divideHalfUp(taken * from, whole)
      return { family, amountMinor: amountMinor - off }
    })
    .filter(each => each.amountMinor > 0n)
}

const waits = ({ terms }: TermsGroup, { due }: DuePart) => due === null || terms?.kind === 'on-invoice'

/**
 * The open items of such a document: first one for each due day that is certain, then those that wait for something or may
 * still move, each for itself. Refuses as {@link duePartsOf}.
 */
export function partsByFamily(
  groups: readonly TermsGroup[],
  issued: LocalDate,
  options: DueOptions = {},
): FamilyPart[] {
  const all = groups.flatMap(group =>
    duePartsOf(group.terms, { issued, amountMinor: group.amountMinor }, options).map(part => ({
      ...part,
      families: [group.family],
      waits: waits(group, part),
    })),
  )
  const certain = new Map<LocalDate | null, FamilyPart>()
  for (const { due, amountMinor, families, waits } of all) {
    if (waits) continue
    const same = certain.get(due)
    certain.set(due, {
      due,
      amountMinor: amountMinor + (same?.amountMinor ?? 0n),
      families: [...new Set([...(same?.families ?? []), ...families])],
    })
  }
  const open = all.filter(part => part.waits).map(({ waits: _, ...part }) => part)
  return [...[...certain.values()].sort(byDay), ...open]
}

const byDay = (left: DuePart, right: DuePart) => ((left.due ?? '') < (right.due ?? '') ? -1 : 1)

/** The parts that wait or may move, in the order in which {@link partsByFamily} has them last. */
export const waitingByFamily = (
  groups: readonly TermsGroup[],
  issued: LocalDate,
  events: EventDays,
  options: DueOptions = {},
): WaitingPart[] =>
  groups.flatMap(({ terms, amountMinor }) => waitingParts(terms, { issued, amountMinor, events }, options))

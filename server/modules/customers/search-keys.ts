/** What a customer is found by, and what a query looks for: one normalisation for both sides. */
import { namePieces } from './name-pieces.ts'

export interface Findable {
  readonly code: string
  readonly name: string
  readonly taxId: string | null
}

export interface SearchKeys {
  /** The fields, normalised, each between line breaks: whatever is looked for stands in it. */
  readonly text: string
  /** How fields begin, and how their parts begin: a search reads the range of keys that begin with what was typed. */
  readonly beginnings: readonly string[]
  readonly insides: readonly string[]
}

export interface SearchQuery {
  /** Normalised; all of them must be found. */
  readonly words: readonly string[]
}

/** More of a beginning tells few customers apart; what follows is compared in the text. */
export const keyLength = 12

/** No field is longer, so no longer query finds anything. */
const longestField = 200

/** Lower case, full width folded, letters and digits only. */
export function normaliseForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Pure; about 40 µs for a Chinese name, most of it for the pinyin. */
export function searchKeys(customer: Findable): SearchKeys {
  const code = normaliseForSearch(customer.code).slice(0, longestField)
  const taxId = normaliseForSearch(customer.taxId ?? '').slice(0, longestField)
  const pieces = namePieces(customer.name.slice(0, longestField))
  const name = pieces.map(piece => piece.written)
  const starts = pieces.flatMap((piece, index) => (piece.legalForm ? [] : [index]))
  const telling = starts.flatMap(index => pieces[index] ?? [])
  const sounds = telling.map(piece => piece.spoken)
  const initials = sounds.map(sound => [...sound][0] ?? '')
  const words = [name.join(''), sounds.join(''), initials.join('')]
  const fields = [code, ...words, taxId].filter(Boolean)
  // Numbers whole: thousands of codes may differ only in their last digits.
  const beginnings = new Set([code, taxId, ...words.map(cut)].filter(Boolean))
  const insides = new Set([
    ...starts.map(start => suffix(name, start)),
    ...sounds.map((_, start) => suffix(sounds, start)),
    ...initials.map((_, start) => suffix(initials, start)),
    ...numberInside(code),
    ...organisationCode(taxId),
  ])
  return {
    text: `\n${[...new Set(fields)].join('\n')}\n`,
    beginnings: [...beginnings],
    insides: [...insides].filter(key => !beginnings.has(key)),
  }
}

/** Undefined when there is nothing to look for, or more than any field holds. */
export function searchQuery(text: string): SearchQuery | undefined {
  if (text.length > 2 * longestField) return undefined
  const words = text.split(/\s+/u).map(normaliseForSearch).filter(Boolean)
  const fits = words.length > 0 && words.join('').length <= longestField
  return fits ? { words: [...new Set(words)] } : undefined
}

export const cut = (text: string): string => [...text].slice(0, keyLength).join('')

const suffix = (pieces: readonly string[], start: number): string =>
  cut(pieces.slice(start, start + keyLength).join(''))

/** `C000123` is also looked for as `123`. */
function numberInside(code: string): string[] {
  const number = /(?:^|\D)0*([1-9]\d*)$/.exec(code)?.[1]
  return number === undefined ? [] : [cut(number)]
}

/** The organisation code inside a 统一社会信用代码, by which older papers name the company. */
const organisationCode = (taxId: string): string[] => (taxId.length === 18 ? [taxId.slice(8)] : [])

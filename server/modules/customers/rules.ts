import { isEmail } from '../../kernel/email.ts'
import { hiddenMarkIn } from '../../kernel/hidden-marks.ts'
import type { Language } from '../../kernel/language.ts'
import { refuse } from './errors.ts'

/** Characters of GB 32100-2015, each worth its place; I, O, S, V and Z are left out. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * The check character of the first 17 characters of a 统一社会信用代码, GB 32100-2015, 5.4: 31 − Σ cᵢ·3^(i−1) mod 31.
 * Undefined when a character is not of its alphabet.
 */
export function creditCodeCheck(first17: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = alphabet.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]
}

/** As {@link taxIdOf}; undefined instead of a refusal. */
export function parseTaxId(text: string): string | undefined {
  const taxId = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (!/^[\p{L}\p{N}./&]{2,40}$/u.test(taxId) || !/\d/.test(taxId)) return undefined
  if (taxId.length === 18) return creditCodeCheck(taxId.slice(0, 17)) === taxId[17] ? taxId : undefined
  return looksLikeCreditCode(taxId) ? undefined : taxId
}

/**
 * A tax number without spaces and hyphens, in capitals. 18 characters are a 统一社会信用代码 and must pass its check; one
 * that begins like it and is a character or two off is refused as well. Anything else is another country's number, or an old
 * one of 15 characters, and is taken as it is. Refuses `bad-tax-id`.
 */
export function taxIdOf(text: string): string {
  const taxId = parseTaxId(text)
  if (taxId === undefined) throw refuse('bad-tax-id', { taxId: text.slice(0, 60) }, '/tax_id')
  return taxId
}

/** Registration department and kind of body, then six digits of the region. */
function looksLikeCreditCode(taxId: string): boolean {
  return (
    /^(?:1[1239]|[23][19]|4[19]|5[1239]|[678][19]|9[123]|A[19]|N[1239]|Y1)\d{6}/.test(taxId) &&
    /^.{16,19}$/.test(taxId)
  )
}

/** Refuses `bad-customer-email`. */
export function emailOf(text: string): string {
  const email = text.trim()
  if (!isEmail(email)) throw refuse('bad-customer-email', { email: email.slice(0, 80) }, '/email')
  return email
}

/** What people and other programs call the languages of letters; undefined when it is none. */
export function parseLanguage(text: string): Language | undefined {
  const name = text.normalize('NFKC').trim().toLowerCase().replaceAll('_', '-')
  if (/^(zh(-(cn|hans|hans-cn|sg))?|chinese.*|中文|简体中文|汉语|简体)$/.test(name)) return 'zh-CN'
  if (/^(en(-[a-z]{2})?|english.*|英文|英语)$/.test(name)) return 'en'
  return undefined
}

/** Refuses `bad-language`. */
export function languageOf(text: string): Language {
  const language = parseLanguage(text)
  if (!language) throw refuse('bad-language', { language: text.slice(0, 40) }, '/language')
  return language
}

/** Trimmed, on one line; refuses `bad-customer-text`. */
export function plainText(field: string, text: string, longest: number): string {
  const plain = text.trim()
  if (plain === '' || plain.length > longest || hiddenMarkIn(plain) !== undefined) {
    throw refuse('bad-customer-text', { field, longest }, `/${field}`)
  }
  return plain
}

/** The code trimmed, its case kept; refuses `bad-customer-code`. */
export function customerCodeOf(text: string): string {
  const code = text.trim()
  if (code === '' || code.length > 100 || hiddenMarkIn(code) !== undefined)
    throw refuse('bad-customer-code', {}, '/code')
  return code
}

/** Sorted, each once; refuses `bad-paying-days`. */
export function payingDaysOf(days: readonly number[]): number[] {
  if (days.some(day => !Number.isInteger(day) || day < 1 || day > 31)) {
    throw refuse('bad-paying-days', {}, '/paying_days')
  }
  return [...new Set(days)].sort((left, right) => left - right)
}

/** Refuses `bad-distance`. */
export function distanceOf(km: number): number {
  if (!Number.isInteger(km) || km < 0 || km > 20_000) throw refuse('bad-distance', {}, '/distance_km')
  return km
}

/** Refuses `negative-credit-limit`. */
export function creditLimitOf(minor: bigint): bigint {
  if (minor < 0n) throw refuse('negative-credit-limit', {}, '/credit_limit')
  return minor
}

/** Refuses `reason-needed`. */
export function reasonOf(text: string): string {
  const reason = text.trim()
  if (reason === '') throw refuse('reason-needed', {}, '/reason')
  return reason.slice(0, 500)
}

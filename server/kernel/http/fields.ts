/** Fields that requests have in common. */
import { z } from 'zod'
import { type Instant, instantOf, type LocalDate, parseDate } from '../dates.ts'
import { hiddenMarkIn } from '../hidden-marks.ts'
import { defineMessages, type Message } from '../language.ts'
import { type Currency, currencyOf } from '../money.ts'
import { Problem } from '../problem.ts'
import { because } from './input-words.ts'

const say = defineMessages({
  currency: {
    en: 'It is no currency we know; use its three letters, such as CNY or USD.',
    'zh-CN': '不是已知的币种，请用三位字母代码，如 CNY、USD。',
  },
  id: {
    en: 'It is no id; ids are digits, as we told them.',
    'zh-CN': '不是有效编号，编号只含数字，请按系统给出的填写。',
  },
  decimal: {
    en: 'It is no number we read; digits with at most {decimals} decimals and no separators, such as 1234.5.',
    'zh-CN': '不是可识别的数字，只用数字，最多 {decimals} 位小数，不加千分位，如 1234.5。',
  },
})

export const dateField = z
  .string()
  .max(40)
  .transform((text, issues): LocalDate => {
    const date = parseDate(text)
    if (date) return date
    issues.addIssue({ code: 'invalid_format', format: 'date' })
    return z.NEVER
  })
  .meta({ id: 'Date', format: 'date', example: '2026-01-31' })

export const instantField = z
  .string()
  .max(60)
  .transform((text, issues): Instant => {
    try {
      return instantOf(text)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      issues.addIssue({ code: 'invalid_format', format: 'datetime' })
      return z.NEVER
    }
  })
  .meta({ id: 'Instant', format: 'date-time', example: '2026-01-31T18:00:00+08:00' })

export const currencyField = z
  .string()
  .max(10)
  .transform((text, issues): Currency => {
    try {
      return currencyOf(text)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      issues.addIssue({ code: 'custom', ...because(say('currency')) })
      return z.NEVER
    }
  })
  .meta({ id: 'Currency', example: 'CNY', description: 'ISO 4217' })

/** Major units with the currency's own decimals; the operation reads it, because only it knows the currency. */
export const moneyField = z
  .string()
  .min(1)
  .max(60)
  .meta({ id: 'Money', example: '1234.50', description: 'Major units, as text' })

/** Text of a form that is told in words where it has another, and described to programs by its pattern. */
const formed = (pattern: RegExp, says: Message) =>
  z
    .string()
    .superRefine((text, issues) => {
      if (!pattern.test(text)) issues.addIssue({ code: 'custom', ...because(says) })
    })
    .meta({ pattern: pattern.source })

/** A plain number as text, with at most so many digits before and after the point. */
export const decimalFieldOf = (digits: number, decimals: number, sign: '' | '-?' = '') =>
  formed(
    new RegExp(`^${sign}\\d{1,${digits}}(\\.\\d{1,${decimals}})?$`),
    say('decimal', { decimals: String(decimals) }),
  )

/** Which decimals it may have, the operation knows. */
export const decimalField = decimalFieldOf(20, 10, '-?').meta({ id: 'Decimal', example: '12.5' })

/** A code or number as its owner writes it: leading zeros stay. */
export const keyField = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .superRefine((text, issues) => {
    const mark = hiddenMarkIn(text)
    if (mark !== undefined) issues.addIssue({ code: 'custom', params: { mark } })
  })

/** Several of them in an address, its parameter said once for each. */
export const keysField = (most: number) =>
  z.union([keyField.transform(key => [key]), z.array(keyField).min(1).max(most)])

/** An id of ours as text. */
export const idText = formed(/^\d{1,18}$/, say('id'))

/** An id of ours in a path or a place. */
export const idField = idText.transform(text => BigInt(text))

/** Said in an address. */
export const yesOrNo = z.enum(['true', 'false']).transform(said => said === 'true')

/** Why a person does it; kept with the event. */
export const reasonField = z.string().trim().min(1).max(500)

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  /** `next` of the page before. */
  after: z.string().max(1000).optional(),
}

/** A page of a list, in the list's own order; `next` asks for the one after, null at the end. */
export const pageOf = <Row extends z.ZodType>(name: string, row: Row) =>
  z.object({ [name]: z.array(row), next: z.string().nullable() })

/** The place in a list by day and id. */
export const datedPlace = z.tuple([dateField, idField]).transform(([date, id]) => ({ date, id }))

/** Where a page ended, as text that says nothing to the caller. */
export function cursorText(place: readonly (string | number | bigint | null)[]): string {
  const plain = place.map(each => (typeof each === 'bigint' ? each.toString() : each))
  return Buffer.from(JSON.stringify(plain)).toString('base64url')
}

/** The place a cursor names, when it is one of ours and has that shape. */
export function placeOf<Place>(text: string | undefined, shape: z.ZodType<Place>): Place | undefined {
  if (text === undefined) return undefined
  try {
    return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}

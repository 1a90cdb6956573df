/** What a request was asked with: each action keeps fields of its own. */
import type { Request } from './request-queries.ts'

export const figures = ['net', 'tax', 'insured', 'guaranteed'] as const
export const days = ['on', 'issued', 'due', 'from', 'until', 'review'] as const
export const lineFields = ['invoice', 'line', 'sku', 'quantity', 'unit_price', 'amount'] as const

export type AskedLine = Readonly<Record<(typeof lineFields)[number], string | undefined>>

const textOf = (given: unknown, name: string): string | undefined => {
  const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

export const askedText = ({ asked }: Request, name: string): string | undefined => textOf(asked, name)

export function askedLines({ asked }: Request): readonly AskedLine[] {
  const lines: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'lines') : undefined
  if (!Array.isArray(lines)) return []
  return lines.map((line: unknown) => ({
    invoice: textOf(line, 'invoice'),
    line: textOf(line, 'line'),
    sku: textOf(line, 'sku'),
    quantity: textOf(line, 'quantity'),
    unit_price: textOf(line, 'unit_price'),
    amount: textOf(line, 'amount'),
  }))
}

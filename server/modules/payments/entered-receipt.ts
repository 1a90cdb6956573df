/** A receipt as a person or program enters it, and the rows of a receipt file it stands for. Pure. */
import { z } from 'zod'
import { currencyField, dateField, decimalField, keyField } from '../../kernel/http/fields.ts'
import { because } from '../../kernel/http/input-words.ts'
import { defineMessages } from '../../kernel/language.ts'
import type { GivenRow } from '../exchange/index.ts'

const say = defineMessages({
  'by-part': { en: 'Say it in each part, not here.', 'zh-CN': '已分项，请在各分项填写，不在此处填写。' },
})

const text = z.string().max(500).nullish()

const application = {
  invoice: text.describe('Applied to it; none: on account'),
  applied_on: dateField.nullish(),
  discount: decimalField.nullish().describe('Settles on top of the amount'),
}

export const enteredReceipt = z
  .object({
    number: keyField,
    customer: keyField,
    date: dateField,
    currency: currencyField.nullish(),
    amount: decimalField.nullish().describe('Left out where parts add up to it'),
    method: text,
    ...application,
    parts: z
      .array(z.object({ amount: decimalField, ...application }))
      .max(1000)
      .default([]),
  })
  .superRefine(({ parts, ...entered }, issues) => {
    if (parts.length === 0) return
    // What parts say each for itself is not said of the whole as well.
    for (const name of ['amount', 'invoice', 'applied_on', 'discount'] as const) {
      if (entered[name] != null) issues.addIssue({ code: 'custom', path: [name], ...because(say('by-part')) })
    }
  })

export type EnteredReceipt = z.output<typeof enteredReceipt>

export function receiptRows({ parts, ...entered }: EnteredReceipt): GivenRow[] {
  const { number, customer, date, currency, method, ...whole } = entered
  const head = { number, customer, date, currency, method }
  if (parts.length === 0) return [{ cells: { ...head, ...whole }, pointer: column => `/${column}` }]
  return parts.map((part, index) => ({
    cells: { ...head, ...part },
    pointer: column => (Object.hasOwn(part, column) ? `/parts/${index}/${column}` : `/${column}`),
  }))
}

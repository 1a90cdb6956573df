/** What is typed of an invoice, as the interface takes it. */
import { minus } from '../../ui/decimal.ts'
import { typedAmount, typedDay, typedNumber, typedText } from '../forms/typed.ts'

export const lineFields = ['sku', 'quantity', 'price', 'amount', 'tax'] as const
export type LineField = (typeof lineFields)[number]

/** Where a field of a line stands among what is typed. */
export const lineField = (line: number, field: LineField) => `line ${line} ${field}`

interface Line {
  sku?: string
  quantity?: string
  unit_price?: string
  amount?: string
  net?: string
  tax?: string
}

export interface InvoiceBody {
  number: string
  customer: string
  issued: string
  currency: string
  due?: string
  amount?: string
  net?: string
  tax?: string
  order?: string
  reason?: string
  lines?: Line[]
}

type Typed = Readonly<Record<string, string>>

/** As many as were added; those in which nothing stands yet are kept for the form, and left out of what is sent. */
export function linesOf(typed: Typed): Line[] {
  return Array.from({ length: Number(typed.lines ?? 0) }, (_, line) => {
    const at = (field: LineField) => typed[lineField(line, field)]
    const amount = typedAmount(at('amount'))
    const tax = typedNumber(at('tax'))
    return only({
      sku: typedText(at('sku')),
      quantity: typedNumber(at('quantity')),
      unit_price: typedNumber(at('price')),
      amount,
      tax,
      net: amount && tax ? minus(amount, tax) : undefined,
    })
  })
}

/** Undefined while something is missing. */
export function invoiceBody(typed: Typed, all: readonly Line[], isCredit: boolean): InvoiceBody | undefined {
  const number = typedText(typed.number)
  const issued = typedDay(typed.issued)
  const amount = typedAmount(typed.amount)
  const reason = typedText(typed.reason)
  const lines = all.filter(line => Object.keys(line).length > 0)
  const { customer = '', currency = '' } = typed
  if (!number || !issued || customer === '' || (isCredit && !reason)) return undefined
  if (lines.length > 0) {
    if (!lines.every(line => line.amount || (line.quantity && line.unit_price))) return undefined
    return { ...head(typed, { number, customer, issued, currency }), lines }
  }
  if (!amount) return undefined
  const tax = typedNumber(typed.tax)
  const sign = isCredit ? '-' : ''
  return {
    ...head(typed, { number, customer, issued, currency }),
    ...only({ reason: isCredit ? reason : undefined }),
    amount: sign + amount,
    ...(tax ? { tax: sign + tax, net: sign + minus(amount, tax) } : {}),
  }
}

const head = (typed: Typed, named: Pick<InvoiceBody, 'number' | 'customer' | 'issued' | 'currency'>) => ({
  ...named,
  ...only({ due: typedDay(typed.due), order: typedText(typed.order) }),
})

function only<Fields extends Record<string, string | undefined>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: string
  }
}

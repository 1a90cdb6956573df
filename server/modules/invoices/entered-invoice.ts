/** An invoice or credit note as a person or program enters it, and the rows of an invoice file it stands for. Pure. */
import { z } from 'zod'
import { currencyField, dateField, decimalField, keyField } from '../../kernel/http/fields.ts'
import { because } from '../../kernel/http/input-words.ts'
import { defineMessages } from '../../kernel/language.ts'
import { type Currency, currencyDigits, divideHalfUp, formatMinor, parseMinor } from '../../kernel/money.ts'
import { type GivenRow, withOwnLine } from '../exchange/index.ts'
import { refuse } from './errors.ts'
import { linesOverParts } from './export-rows.ts'

const say = defineMessages({
  'by-row': {
    en: 'Say it in each of the lines or parts, not here.',
    'zh-CN': '已列明细或分期，请逐行填写，不在此处填写。',
  },
  'above-zero': { en: 'It is not above zero.', 'zh-CN': '须大于零。' },
})

const text = z.string().max(500).nullish()
const amount = decimalField.nullish()
const mostRows = 1000

const line = z.object({
  line: text,
  sku: text,
  quantity: amount,
  unit_price: amount,
  /** Quantity × unit price, unless said. */
  amount,
  net: amount,
  tax: amount,
})
const part = z.object({ due: dateField, amount: decimalField, net: amount, tax: amount, open: amount })

const rowColumns = { line: text, sku: text, quantity: amount, unit_price: amount }

export const enteredInvoice = z
  .object({
    number: keyField,
    customer: keyField,
    issued: dateField,
    due: dateField.nullish(),
    currency: currencyField.nullish(),
    amount: amount.describe(
      'Gross; negative for a credit note; may be left out where lines or parts add up to it',
    ),
    net: amount,
    tax: amount,
    order: text,
    shipment: text,
    salesperson: text,
    disputed: z.boolean().nullish(),
    open: amount.describe('Opening balance at go-live: this much is booked'),
    settled: dateField.nullish(),
    reason: text.describe('Why a credit note is given'),
    lines: z.array(line).max(mostRows).default([]),
    parts: z.array(part).max(mostRows).default([]),
    ...rowColumns,
  })
  .transform(entered => {
    const { amount: gross, net, tax } = entered
    return withOwnLine(entered, { amount: gross, net, tax })
  })
  .superRefine(({ lines, parts, ...entered }, issues) => {
    const rows = [...lines, ...parts]
    const perRow = (name: 'net' | 'tax') => (lines.length > 0 ? lines : parts).some(row => row[name] == null)
    // What the rows say, or should have said, each for itself.
    const misplaced = [
      ...(parts.length > 0 ? (['due'] as const) : []),
      ...(rows.length > 0 ? (['open'] as const) : []),
      ...(['net', 'tax'] as const).filter(perRow),
    ]
    for (const name of misplaced) {
      if (entered[name] != null) issues.addIssue({ code: 'custom', path: [name], ...because(say('by-row')) })
    }
    for (const [index, each] of lines.length > 0 ? parts.entries() : []) {
      const path = ['parts', index, 'amount']
      if (/^-|^[0.]+$/.test(each.amount))
        issues.addIssue({ code: 'custom', path, ...because(say('above-zero')) })
    }
  })

export type EnteredInvoice = z.output<typeof enteredInvoice>
type Line = EnteredInvoice['lines'][number]
type Cells = Readonly<Record<string, string | null | undefined>>

/** `currency` decides the decimals of what is computed here. Refuses `does-not-add-up`. */
export function invoiceRows(entered: EnteredInvoice, currency: Currency): GivenRow[] {
  const { parts, due } = entered
  const lines = entered.lines.map(each => ({ ...each, amount: each.amount ?? lineAmount(each, currency) }))
  refuseDifferences(entered, lines, currency)
  refuseDifferences({ amount: totalOf(lines, 'amount', currency), ...stated(entered) }, parts, currency)
  const head = headCells(entered)
  const row: RowMaker = (cells, place) => ({
    cells: { ...head, ...cells },
    pointer: column => (Object.hasOwn(cells, column) ? `${place}/${column}` : `/${column}`),
  })
  const byLine = lines.map((each, index) => withDue(row(each, `/lines/${index}`), due))
  const byPart = parts.map((each, index) => row(each, `/parts/${index}`))
  if (lines.length > 0 && parts.length > 0) {
    // What is no amount of the currency the import says of the cell itself.
    if (!lines.every(each => areAmounts([each.amount, each.net, each.tax], currency))) return byLine
    if (!parts.every(each => areAmounts([each.amount], currency))) return byPart
    return rowsOfBoth(lines, parts, currency, row)
  }
  if (parts.length > 0) return byPart
  if (lines.length > 0) return byLine
  const { amount, net, tax, open } = entered
  return [row({ due, amount, net, tax, open }, '')]
}

type RowMaker = (cells: Cells, place: string) => GivenRow

const areAmounts = (given: readonly (string | null | undefined)[], currency: Currency) =>
  given.every(each => each == null || parseMinor(each, currency) !== undefined)

const withDue = (row: GivenRow, due: string | null | undefined): GivenRow => ({
  ...row,
  cells: { ...row.cells, due },
})

function headCells(entered: EnteredInvoice): Cells {
  const { number, customer, issued, currency, order, shipment, salesperson, disputed, settled } = entered
  const plain = { number, customer, issued, currency, order, shipment, salesperson, settled }
  return { ...plain, disputed: disputed === null || disputed === undefined ? null : String(disputed) }
}

/** Lines fill the parts in their order, as they do in a file we export. */
function rowsOfBoth(
  lines: readonly Line[],
  parts: EnteredInvoice['parts'],
  currency: Currency,
  row: RowMaker,
): GivenRow[] {
  const minor = (given: string | null | undefined) => parseMinor(given ?? '', currency)
  const pieces = linesOverParts(
    parts.map(each => ({ ...each, amountMinor: minor(each.amount) ?? 0n })),
    lines.map((each, index) => ({
      ...each,
      index,
      quantity: each.quantity ?? null,
      unitPrice: each.unit_price ?? null,
      amountMinor: minor(each.amount) ?? 0n,
      netMinor: minor(each.net) ?? null,
      taxMinor: minor(each.tax) ?? null,
    })),
  )
  const money = (value: bigint | null | undefined) => (value == null ? null : formatMinor(value, currency))
  return pieces.map(({ part, goods, amountMinor, netMinor, taxMinor }) => {
    const { line, sku, quantity, unitPrice } = goods
    const amounts = { amount: money(amountMinor), net: money(netMinor), tax: money(taxMinor) }
    const cells = { line, sku, quantity, unit_price: unitPrice, ...amounts }
    return withDue(row(cells, `/lines/${goods.index}`), part.due)
  })
}

/** Rounded half up (四舍五入) to the currency; what cannot be multiplied stays empty, and is missed as a cell. */
function lineAmount({ quantity, unit_price: price }: Line, currency: Currency): string | null {
  if (quantity == null || price == null) return null
  const [count, each] = [scaled(quantity), scaled(price)]
  const dividend = count.whole * each.whole * 10n ** BigInt(currencyDigits(currency))
  return formatMinor(divideHalfUp(dividend, 10n ** BigInt(count.places + each.places)), currency)
}

function scaled(decimal: string): { whole: bigint; places: number } {
  const [units = '', fraction = ''] = decimal.split('.')
  return { whole: BigInt(units + fraction), places: fraction.length }
}

interface Amounts {
  readonly amount?: string | null | undefined
  readonly net?: string | null | undefined
  readonly tax?: string | null | undefined
}

const stated = ({ amount, net, tax }: Amounts): Amounts =>
  amount == null ? { net, tax } : { amount, net, tax }

/** What is said of the whole is what its rows come to. */
function refuseDifferences(whole: Amounts, rows: readonly Amounts[], currency: Currency): void {
  for (const name of ['amount', 'net', 'tax'] as const) {
    const added = totalOf(rows, name, currency)
    const minor = whole[name] == null ? undefined : parseMinor(whole[name], currency)
    if (added === undefined || minor === undefined || minor === parseMinor(added, currency)) continue
    throw refuse('does-not-add-up', { stated: formatMinor(minor, currency), added, currency }, `/${name}`)
  }
}

/** What the rows come to; undefined where there are none, or one is no amount of the currency. */
function totalOf(rows: readonly Amounts[], name: keyof Amounts, currency: Currency): string | undefined {
  let total = 0n
  for (const row of rows) {
    const minor = parseMinor(row[name] ?? '', currency)
    if (minor === undefined) return undefined
    total += minor
  }
  return rows.length === 0 ? undefined : formatMinor(total, currency)
}

/** An invoice or credit note as other programs are told it: the columns of the import, and how it stands. */
import { z } from 'zod'
import type { LocalDate } from '../../kernel/dates.ts'
import { moneyField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import {
  type DocumentSettlement,
  documentState,
  documentStates,
  settlementDocument,
  settlementToJson,
} from '../ledger/index.ts'
import { type TermEvent, termEvents } from '../terms/index.ts'
import type { ExportedLine } from './store-export.ts'
import type { Invoice } from './store-read.ts'

const text = z.string().nullable()

const fields = {
  number: z.string(),
  kind: z.enum(['invoice', 'credit_note']),
  customer: z.string(),
  issued: z.string(),
  due: text.describe('The due date of all of it; null where parts are due on several days, or on none yet'),
  currency: z.string(),
  amount: moneyField,
  net: moneyField.nullable(),
  tax: moneyField.nullable(),
  order: text,
  shipment: text,
  salesperson: text,
  disputed: z.boolean(),
  open: moneyField.nullable().describe('The opening balance it was booked with, else null'),
  settled: text,
  open_amount: moneyField.describe('What is open now; negative on a credit note'),
  status: z.enum(documentStates),
}

export const invoiceDocument = z.object(fields).meta({ id: 'Invoice' })

export const invoiceSheet = z
  .object({
    ...fields,
    reversed_on: text,
    items: z.array(
      z.object({ due: text, amount: moneyField, open_amount: moneyField, disputed: z.boolean() }),
    ),
    lines: z.array(
      z.object({
        line: text,
        sku: text,
        quantity: text,
        unit_price: text,
        amount: moneyField,
        net: moneyField.nullable(),
        tax: moneyField.nullable(),
      }),
    ),
    settlements: z.array(settlementDocument),
    /** What happened since, and brought parts of it due. */
    events: z.array(z.object({ event: z.enum(termEvents), on: z.string() })),
    entry: z.string(),
    import: text,
  })
  .meta({ id: 'InvoiceSheet' })

const signOf = ({ kind }: Invoice) => (kind === 'invoice' ? 1n : -1n)
const sum = (amounts: readonly string[]) => amounts.reduce((all, each) => all + BigInt(each), 0n)

export function invoiceToJson(invoice: Invoice) {
  const { currency, parts, grossMinor, originalMinor, netMinor, taxMinor } = invoice
  const sign = signOf(invoice)
  const money = (minor: bigint) => formatMinor(sign * minor, currency)
  const openMinor = sum(parts.map(part => part.open))
  const [due = null, ...others] = new Set(parts.map(part => part.due))
  return {
    number: invoice.number,
    kind: invoice.kind,
    customer: invoice.customer,
    issued: invoice.issued,
    due: others.length === 0 ? due : null,
    currency,
    amount: money(originalMinor ?? grossMinor),
    net: netMinor === null ? null : money(netMinor),
    tax: taxMinor === null ? null : money(taxMinor),
    order: invoice.order,
    shipment: invoice.shipment,
    salesperson: invoice.salesperson,
    disputed: parts.some(part => part.disputed),
    open: originalMinor === null ? null : money(grossMinor),
    settled: invoice.settled,
    open_amount: money(openMinor),
    status: documentState(invoice.reversedOn !== null, grossMinor, openMinor),
  }
}

export function invoiceSheetToJson(
  invoice: Invoice,
  lines: readonly ExportedLine[],
  settlements: readonly DocumentSettlement[],
  events: readonly { readonly event: TermEvent; readonly on: LocalDate }[],
) {
  const { currency } = invoice
  const sign = signOf(invoice)
  const money = (minor: bigint) => formatMinor(minor, currency)
  return {
    ...invoiceToJson(invoice),
    events: [...events],
    reversed_on: invoice.reversedOn,
    items: invoice.parts.map(part => ({
      due: part.due,
      amount: money(sign * BigInt(part.amount)),
      open_amount: money(sign * BigInt(part.open)),
      disputed: part.disputed,
    })),
    lines: lines.map(({ line, sku, quantity, unitPrice, amountMinor, netMinor, taxMinor }) => ({
      line,
      sku,
      quantity,
      unit_price: unitPrice,
      amount: money(amountMinor),
      net: netMinor === null ? null : money(netMinor),
      tax: taxMinor === null ? null : money(taxMinor),
    })),
    settlements: settlements.map(each => settlementToJson(each, currency)),
    entry: invoice.entryId.toString(),
    import: invoice.importId?.toString() ?? null,
  }
}

/** An invoice or credit note as other programs are told it: the columns of the import, and how it stands. */
import { z } from 'zod'
import { moneyField } from '../../kernel/http/fields.ts'
import { formatMinor } from '../../kernel/money.ts'
import {
  type DocumentSettlement,
  documentState,
  documentStates,
  settlementDocument,
  settlementToJson,
} from '../ledger/index.ts'
import { termEvents } from '../terms/index.ts'
import type { ToldEvent } from './store-events.ts'
import type { ExportedLine } from './store-export.ts'
import type { Invoice } from './store-read.ts'
import type { WaitingItem } from './waiting.ts'

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
      z.object({
        due: text,
        amount: moneyField,
        open_amount: moneyField,
        disputed: z.boolean(),
        families: z.array(text).describe('Whose goods they are, where a product family has terms of its own'),
      }),
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
    terms: text,
    by_family: z
      .array(z.object({ family: text, terms: text, amount: moneyField }))
      .describe('How much follows which terms, where a product family has its own; family null: all others'),
    events: z
      .array(z.object({ event: z.enum(termEvents), on: z.string() }))
      .describe('What happened since, and brought parts of it due'),
    awaited: z
      .array(z.object({ event: z.enum(termEvents), amount: moneyField, due: text }))
      .describe('What falls due by which event; due null: it has not happened'),
    told: z
      .array(
        z.object({
          event: z.enum(termEvents),
          on: text.describe('null: taken back'),
          source: text.describe('the shipment or stock report it follows from, as `shipment:S-1`'),
          by: text,
          recorded_at: z.string(),
        }),
      )
      .describe('All that was told of events, the last first'),
    entry: z.string(),
    import: text,
  })
  .meta({ id: 'InvoiceSheet' })

/** Of each event the last telling, unless that took it back; by day. */
const happened = (told: readonly ToldEvent[]) =>
  told
    .filter(({ event }, at) => told.findIndex(each => each.event === event) === at)
    .flatMap(({ event, on }) => (on === null ? [] : [{ event, on }]))
    .sort((left, right) => (`${left.on} ${left.event}` < `${right.on} ${right.event}` ? -1 : 1))

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
  { told, waiting }: { readonly told: readonly ToldEvent[]; readonly waiting: readonly WaitingItem[] },
) {
  const { currency } = invoice
  const byFamily = invoice.byFamily ?? []
  const sign = signOf(invoice)
  const money = (minor: bigint) => formatMinor(minor, currency)
  return {
    ...invoiceToJson(invoice),
    terms: invoice.terms,
    by_family: byFamily.map(({ family, terms, amount }) => ({
      family,
      terms,
      amount: money(BigInt(amount)),
    })),
    events: happened(told),
    awaited: waiting.map(({ event, amountMinor, due }) => ({ event, amount: money(amountMinor), due })),
    told: told.map(({ event, on, source, by, recordedAt }) => ({
      event,
      on,
      source,
      by,
      recorded_at: recordedAt,
    })),
    reversed_on: invoice.reversedOn,
    items: invoice.parts.map((part, at) => ({
      due: part.due,
      amount: money(sign * BigInt(part.amount)),
      open_amount: money(sign * BigInt(part.open)),
      disputed: part.disputed,
      families: byFamily.filter(({ parts }) => parts.includes(at + 1)).map(({ family }) => family),
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

/** Orders and shipments as files that say the same when they come in again. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { type Currency, formatMinor } from '../../kernel/money.ts'
import { columnsOf, type ExportKind, type ExportRow } from '../exchange/index.ts'
import { orderSpec, shipmentSpec } from './columns.ts'
import { type ExportedRow, exportPage } from './store-export.ts'

export const orderExport: ExportKind = {
  kind: 'orders',
  summary: { en: 'orders', 'zh-CN': '订单' },
  columns: columnsOf(orderSpec.columns),
  rows: reader => rowsOf(reader, 'sales_order'),
}

/** What was taken back as a mistake never left. */
export const shipmentExport: ExportKind = {
  kind: 'shipments',
  summary: { en: 'shipments', 'zh-CN': '发货单' },
  columns: columnsOf(shipmentSpec.columns),
  rows: reader => rowsOf(reader, 'shipment'),
}

const pageRows = 1000

async function* rowsOf(reader: Reader, table: 'sales_order' | 'shipment'): AsyncGenerator<ExportRow> {
  let after = 0n
  for (;;) {
    const page = await exportPage(reader, table, after, pageRows)
    for (const row of page) yield* documentRows(row)
    if (page.length < pageRows) return
    after = page.at(-1)?.id ?? after
  }
}

/** A row a line, where there are lines; each with the head of its document. */
function documentRows({ amountMinor, lines, ...row }: ExportedRow): ExportRow[] {
  const head = {
    number: row.number,
    customer: row.customer,
    date: row.date,
    currency: row.currency,
    order: row.order,
    ship_by: row.shipBy,
    terms: row.terms,
    signed: row.signed,
    signed_by: row.signedBy,
  }
  const money = (minor: bigint, currency: Currency) => formatMinor(minor, currency)
  if (lines === null) return [{ ...head, amount: money(amountMinor, row.currency) }]
  return lines.map(line => ({
    ...head,
    line: line.line,
    sku: line.sku,
    quantity: line.quantity,
    unit_price: line.unit_price,
    amount: money(BigInt(line.amount), row.currency),
  }))
}

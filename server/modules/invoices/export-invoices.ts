/** Booked invoices and credit notes as rows of an invoice file; what was undone with its import never was. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { ExportRow } from '../exchange/index.ts'
import { documentRows } from './export-rows.ts'
import * as store from './store-export.ts'

const pageDocuments = 1000

export interface InvoicesToExport {
  /** Numbers of parts that go out as documents of their own, by item. */
  readonly numbers: ReadonlyMap<bigint, string>
  /** Codes of customers that get further invoices in the same file, which would count as batches elsewhere. */
  readonly noWaiting: ReadonlySet<string>
}

export async function* exportInvoices(reader: Reader, given: InvoicesToExport): AsyncGenerator<ExportRow> {
  let page: store.ExportedDocument[] = []
  for await (const document of store.exportedDocuments(reader)) {
    page.push(document)
    if (page.length < pageDocuments) continue
    yield* await pageRows(reader, page, given)
    page = []
  }
  yield* await pageRows(reader, page, given)
}

async function pageRows(
  reader: Reader,
  documents: readonly store.ExportedDocument[],
  { numbers, noWaiting }: InvoicesToExport,
): Promise<ExportRow[]> {
  if (documents.length === 0) return []
  const ids = documents.map(document => document.id)
  const parts = groupedBy(await store.partsOf(reader, ids), part => part.documentId)
  const lines = groupedBy(await store.linesOf(reader, ids), line => line.invoiceId)
  const waiting = documents.filter(
    ({ id, kind, customer }) =>
      // Beside a day an empty cell would mean that day.
      kind === 'invoice' && !noWaiting.has(customer) && parts.get(id)?.every(part => part.due === null),
  )
  const wait = await waitingOf(reader, waiting)
  return documents.flatMap(document =>
    documentRows({
      document,
      parts: parts.get(document.id) ?? [],
      lines: lines.get(document.id) ?? [],
      numbers,
      waits: wait.has(document.id),
    }),
  )
}

async function waitingOf(reader: Reader, documents: readonly store.ExportedDocument[]): Promise<Set<bigint>> {
  return documents.length === 0
    ? new Set()
    : store.waitingByTerms(
        reader,
        documents.map(document => document.id),
      )
}

function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => bigint): Map<bigint, Row[]> {
  const groups = new Map<bigint, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

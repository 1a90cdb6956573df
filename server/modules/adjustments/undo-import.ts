import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { markUndone } from '../exchange/index.ts'
import { followGoods, invoicesOfGoods, tellInvoices, voidImportedInvoices } from '../invoices/index.ts'
import { reverseEntries } from '../ledger/index.ts'
import { holdImported, undoImported } from '../orders/index.ts'
import { voidImportedReceipts } from '../payments/index.ts'
import { refuse } from './errors.ts'
import { builtUpon, entriesOfImport } from './store.ts'

const slice = 25_000

export interface UndoPreview {
  /** Entries that would be reversed. */
  readonly documents: number
  readonly settlements: number
  /** A document of it that later work depends on; while there is one, the import cannot be taken back. */
  readonly builtUpon: string | null
}

/** What taking an import back would undo. */
export async function previewUndo(reader: Reader, importId: bigint): Promise<UndoPreview> {
  const entries = await entriesOfImport(reader, importId)
  const settlements = entries.filter(entry => entry.kind === 'settlement').length
  return {
    documents: entries.length - settlements,
    settlements,
    builtUpon: (await builtUpon(reader, importId)) ?? null,
  }
}

/**
 * Takes a whole import back on its own dates, so that history reads as if it had not been booked; the numbers are free
 * again. Customers and products it created stay. Refuses `import-built-upon` when later work depends on it.
 */
export async function undoImport(
  tx: Transaction,
  request: { importId: bigint; reason: string },
): Promise<{ entries: number }> {
  const { importId } = request
  if (!(await markUndone(tx, importId))) throw refuse('import-unknown', { id: String(importId) })
  const dependent = await builtUpon(tx, importId)
  if (dependent !== undefined) throw refuse('import-built-upon', { number: dependent })
  await holdImported(tx, importId)
  const entries = await entriesOfImport(tx, importId)
  const settlements = entries.filter(entry => entry.kind === 'settlement')
  const documents = entries.filter(entry => entry.kind !== 'settlement')
  for (const group of [settlements, documents]) {
    for (let from = 0; from < group.length; from += slice) {
      await reverseEntries(
        tx,
        group.slice(from, from + slice).map(entry => entry.id),
        null,
      )
    }
  }
  await voidImportedReceipts(tx, importId)
  await voidImportedInvoices(tx, importId)
  const told = await invoicesOfGoods(tx, { importId })
  const shipments = await undoImported(tx, importId)
  await tellInvoices(tx, told)
  await followGoods(tx, { shipments })
  await recordEvent(tx, {
    kind: 'import-undone',
    subject: `import:${importId}`,
    facts: { reason: request.reason, entries: entries.length },
  })
  return { entries: entries.length }
}

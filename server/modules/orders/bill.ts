/** What invoices and credit notes tell of orders and shipments: which of them is receivable now. */
import { refreshStatistics } from '../../kernel/database/refresh-statistics.ts'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { heldCustomers } from '../credit/index.ts'
import {
  billedDocuments,
  dropImported,
  insertBilled,
  namedInBooking,
  type Touched,
  takeBack,
} from './store-bill.ts'
import { recount } from './store-recount.ts'
import { takeBackSigned } from './store-signed.ts'

/** From how many documents on it pays to tell the planner. */
const many = 1000

/**
 * Before the documents of temp table `booking` are posted: the accounts are held first, items after, as everywhere. Those
 * that name no order and no shipment cost nothing.
 */
export async function billBooking(tx: Transaction, importId: bigint | null): Promise<void> {
  const customers = await namedInBooking(tx)
  if (customers.length === 0) return
  await heldCustomers(tx, customers)
  const billed = await insertBilled(tx, importId)
  // Without them whoever enters an order next may look at all of these.
  if (billed.length >= many) await refreshStatistics(tx, ['orders.billed'])
  await recountTouched(tx, billed)
}

/** Before documents are reversed in the ledger: holds the accounts of those that name orders. */
export async function holdBilled(tx: Transaction, invoiceIds: readonly bigint[]): Promise<void> {
  const rows = await billedDocuments(tx, { invoiceIds })
  if (rows.length > 0) await heldCustomers(tx, customersOf(rows))
}

/** Documents that were reversed: what they stood for is ordered or shipped again. */
export async function unbill(tx: Transaction, invoiceIds: readonly bigint[]): Promise<void> {
  await recountTouched(tx, await takeBack(tx, { invoiceIds }))
}

/** Before an import is undone: as {@link holdBilled}, for all it brought. */
export async function holdImported(tx: Transaction, importId: bigint): Promise<void> {
  const rows = await billedDocuments(tx, { importId })
  if (rows.length > 0) await heldCustomers(tx, customersOf(rows))
}

/**
 * An undone import's orders, shipments and invoices never were, and what it said was signed for is not. Returns the shipments
 * that stay and are signed for no more.
 */
export async function undoImported(tx: Transaction, importId: bigint): Promise<readonly string[]> {
  const billed = await takeBack(tx, { importId })
  const documents = await dropImported(tx, importId)
  await recountTouched(tx, [...billed, ...documents])
  return takeBackSigned(tx, importId)
}

const customersOf = (rows: readonly Touched[]) => [...new Set(rows.map(row => row.customerId))]

async function recountTouched(tx: Transaction, rows: readonly Touched[]): Promise<void> {
  const orders = [...new Set(rows.flatMap(row => row.orderId ?? []))]
  const shipments = [...new Set(rows.flatMap(row => row.shipmentId ?? []))]
  if (orders.length + shipments.length > 0) await recount(tx, orders, shipments)
}

import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { heldCustomers } from '../credit/index.ts'
import { customersWithDocuments, recountAll } from './store-recount.ts'

/** Counts every order and shipment anew and brings what is stored in step; returns how many customers differed. */
export async function rebuildExposure(tx: Transaction): Promise<number> {
  await heldCustomers(tx, await customersWithDocuments(tx))
  const differed = await recountAll(tx)
  await recordEvent(tx, { kind: 'exposure-rebuilt', subject: 'books', facts: { customers: differed } })
  return differed
}

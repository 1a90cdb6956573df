/** Front door: where money meets. */
export { type Aging, type AgingInput, type AgingRow, aging, agingToJson } from './aging.ts'
export { agingText } from './aging-command.ts'
export type { Check } from './check.ts'
export { journalExport } from './export-journal.ts'
export { voucherExport } from './export-vouchers.ts'
export { inCompanyCurrency } from './in-company-currency.ts'
export { journalPreview } from './preview.ts'
export { reopenAction } from './reopen-period.ts'
export { convertMinor, defaultLimits } from './rules.ts'
export { type NewRate, setRate } from './set-rate.ts'
export { documentState, documentStates, settlementDocument, settlementToJson } from './settlement-json.ts'
export type { FiguresDay } from './store-items.ts'
export { entriesSeenBy } from './store-journal.ts'
export { type Overdue, overdueCustomers } from './store-overdue.ts'
export { companyCurrency, ratesOn } from './store-rates.ts'
export { type DocumentSettlement, settlementsOf } from './store-settlements.ts'
export { ledgerChecks, verify } from './verify.ts'
export { visibleDocuments } from './visible-documents.ts'
export {
  type Application,
  applyItems,
  type Closing,
  closeItems,
  closeMonth,
  type NewEntry,
  type NewItem,
  type NewLine,
  openItems,
  postEntries,
  reopenMonth,
  reverseEntries,
} from './write-journal.ts'

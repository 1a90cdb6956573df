/** What tests of the demo give it. */

import { customerImportWithLimits } from '../modules/credit/index.ts'
import type { ImportKind } from '../modules/exchange/index.ts'
import { invoiceImportWithReceipts, receiptImport, settlementImport } from '../modules/payments/index.ts'
import { importProducts } from '../modules/products/index.ts'

export const demoKinds: readonly ImportKind[] = [
  customerImportWithLimits,
  importProducts,
  invoiceImportWithReceipts,
  receiptImport,
  settlementImport,
]

/** Nobody watches, nobody interrupts. */
export const quietly = {
  progress: () => {},
  interruption: { signal: undefined, check: () => {}, onInterrupt: () => () => {} },
}

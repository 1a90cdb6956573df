import type { ImportKind } from '../exchange/index.ts'
import { shipmentImport } from '../orders/index.ts'
import { followGoods } from './follow-goods.ts'

/** The shipment import; invoices that fall due by the goods are told. */
export const shipmentImportTelling: ImportKind = {
  ...shipmentImport,
  async book(tx, context) {
    const counts = await shipmentImport.book(tx, context)
    if (context.importId !== null) await followGoods(tx, { importId: context.importId })
    return counts
  },
}

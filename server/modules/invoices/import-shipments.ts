import type { ImportKind } from '../exchange/index.ts'
import { newlySigned, orderImport, shipmentImport } from '../orders/index.ts'
import { followGoods } from './follow-goods.ts'

/** The order import; invoices for goods that left before their order was known fall due by them now. */
export const orderImportTelling: ImportKind = {
  ...orderImport,
  async book(tx, context) {
    const counts = await orderImport.book(tx, context)
    if (context.importId !== null) await followGoods(tx, { importId: context.importId })
    return counts
  },
}

/** The shipment import; invoices that fall due by the goods are told. */
export const shipmentImportTelling: ImportKind = {
  ...shipmentImport,
  async book(tx, context) {
    const counts = await shipmentImport.book(tx, context)
    if (context.importId !== null) await followGoods(tx, { importId: context.importId })
    await followGoods(tx, { shipments: await newlySigned(tx) })
    return counts
  },
}

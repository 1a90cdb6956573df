/** What can be exported, in the order an import takes it. */
import { exportCustomers, importCustomers } from './modules/customers/index.ts'
import { columnsOf, type ExportKind } from './modules/exchange/index.ts'
import { journalExport, voucherExport } from './modules/ledger/index.ts'
import { orderExport, shipmentExport } from './modules/orders/index.ts'
import { invoiceExport, receiptExport, settlementExport } from './modules/payments/index.ts'
import { exportProducts, importProducts } from './modules/products/index.ts'

const customerExport: ExportKind = {
  kind: 'customers',
  summary: { en: 'customers', 'zh-CN': '客户' },
  columns: columnsOf(importCustomers.spec.columns),
  rows: exportCustomers,
}

const productExport: ExportKind = {
  kind: 'products',
  summary: { en: 'products', 'zh-CN': '商品' },
  columns: columnsOf(importProducts.spec.columns),
  rows: exportProducts,
}

export const exportKinds: readonly ExportKind[] = [
  customerExport,
  productExport,
  orderExport,
  shipmentExport,
  invoiceExport,
  receiptExport,
  settlementExport,
  journalExport,
  voucherExport,
]

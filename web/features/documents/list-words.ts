import { defineWords } from '../../language/language.ts'

export interface DocumentsSearch {
  readonly customer?: string
  readonly number?: string
  readonly kind?: string
  readonly state?: string
  /** The SKU of a line. */
  readonly product?: string
  readonly from?: string
  readonly to?: string
  /** The customer of the document that is open. */
  readonly of?: string
  readonly document?: string
  readonly credit?: string
  readonly entry?: string
}

/** `sales`: invoices and credit notes. */
export const kinds = ['invoice', 'credit_note', 'receipt', 'sales'] as const
export const states = ['open', 'closed', 'reversed'] as const

export const useListWords = defineWords('document-list', {
  title: { en: 'Documents', 'zh-CN': '单据' },
  sub: {
    en: 'Invoices, credit notes and receipts, the latest first',
    'zh-CN': '发票、红字发票和收款，最近在前',
  },
  number: { en: 'Number', 'zh-CN': '单号' },
  numberHint: { en: 'begins with', 'zh-CN': '单号开头' },
  kind: { en: 'Kind', 'zh-CN': '类型' },
  code: { en: 'Customer code', 'zh-CN': '客户编码' },
  currency: { en: 'Currency', 'zh-CN': '币种' },
  customer: { en: 'Customer', 'zh-CN': '客户' },
  date: { en: 'Date', 'zh-CN': '日期' },
  from: { en: 'From', 'zh-CN': '自' },
  to: { en: 'To', 'zh-CN': '至' },
  due: { en: 'Due', 'zh-CN': '到期日' },
  amount: { en: 'Amount', 'zh-CN': '金额' },
  open: { en: 'Open', 'zh-CN': '未结' },
  state: { en: 'State', 'zh-CN': '状态' },
  product: { en: 'Product', 'zh-CN': '商品' },
  ofProduct: { en: 'Of the product', 'zh-CN': '其中该商品' },
  anyProduct: { en: 'Not only {{product}}', 'zh-CN': '取消只看 {{product}}' },
  invoice: { en: 'Invoice', 'zh-CN': '发票' },
  credit_note: { en: 'Credit note', 'zh-CN': '红字发票' },
  receipt: { en: 'Receipt', 'zh-CN': '收款' },
  sales: { en: 'Sales: invoices and credit notes', 'zh-CN': '销售（发票与红字）' },
  closed: { en: 'Settled', 'zh-CN': '已结清' },
  partly_settled: { en: 'Partly settled', 'zh-CN': '部分核销' },
  settled: { en: 'Settled', 'zh-CN': '已结清' },
  reversed: { en: 'Reversed', 'zh-CN': '已冲销' },
  nothing: {
    en: 'No document like this. They come with an import, or are entered one by one with the buttons above.',
    'zh-CN': '没有这样的单据。可以导入，也可以用上方按钮逐张录入。',
  },
  enter: { en: 'Enter', 'zh-CN': '录入' },
  newReceipt: { en: 'Enter a receipt', 'zh-CN': '登记收款' },
  newInvoice: { en: 'Enter an invoice', 'zh-CN': '录入发票' },
  newCreditNote: { en: 'Credit note', 'zh-CN': '红字发票' },
  apply: { en: 'Apply', 'zh-CN': '核销' },
})

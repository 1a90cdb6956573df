import { defineWords } from '../../language/language.ts'

/** Words of documents and how they stand. */
export const useDocumentWords = defineWords('documents', {
  invoice: { en: 'Invoice', 'zh-CN': '发票' },
  credit_note: { en: 'Credit note', 'zh-CN': '红字发票' },
  number: { en: 'Number', 'zh-CN': '单号' },
  date: { en: 'Date', 'zh-CN': '日期' },
  due: { en: 'Due', 'zh-CN': '到期日' },
  amount: { en: 'Amount', 'zh-CN': '金额' },
  openAmount: { en: 'Open', 'zh-CN': '未结' },
  onAccount: { en: 'On account', 'zh-CN': '挂账' },
  state: { en: 'State', 'zh-CN': '状态' },
  method: { en: 'Method', 'zh-CN': '方式' },
  open: { en: 'open', 'zh-CN': '未结' },
  partly_settled: { en: 'partly settled', 'zh-CN': '部分核销' },
  settled: { en: 'settled', 'zh-CN': '已结清' },
  reversed: { en: 'reversed', 'zh-CN': '已冲销' },
  product: { en: 'Product', 'zh-CN': '商品' },
  quantity: { en: 'Quantity', 'zh-CN': '数量' },
  price: { en: 'Price', 'zh-CN': '单价' },
  net: { en: 'Net', 'zh-CN': '不含税' },
  tax: { en: 'Tax', 'zh-CN': '税额' },
  settledBy: { en: 'Settled', 'zh-CN': '核销' },
  noLines: { en: 'It was booked without lines.', 'zh-CN': '入账时没有明细行。' },
  unsettled: { en: 'Nothing settled it yet.', 'zh-CN': '尚未核销。' },
  order: { en: 'Order {{number}}', 'zh-CN': '订单 {{number}}' },
  receipt: { en: 'Receipt', 'zh-CN': '收款' },
  write_off: { en: 'Write-off', 'zh-CN': '坏账核销' },
  refund: { en: 'Refund', 'zh-CN': '退款' },
  reversal: { en: 'Reversal', 'zh-CN': '冲销' },
  application: { en: 'Application', 'zh-CN': '核销' },
  unapplication: { en: 'Application undone', 'zh-CN': '撤销核销' },
  transfer: { en: 'Transfer', 'zh-CN': '转户' },
  discount: { en: 'Discount', 'zh-CN': '现金折扣' },
  opening: { en: 'Opening balance', 'zh-CN': '期初余额' },
  other: { en: 'Entry', 'zh-CN': '分录' },
})

const entryKinds = [
  'invoice',
  'credit_note',
  'receipt',
  'write_off',
  'refund',
  'reversal',
  'application',
  'unapplication',
  'transfer',
  'discount',
  'opening',
] as const
export type EntryKind = (typeof entryKinds)[number] | 'other'

export const entryKind = (kind: string): EntryKind => entryKinds.find(each => each === kind) ?? 'other'

import { defineWords } from '../../language/language.ts'

/** Kinds of entries. */
export const useDocumentWords = defineWords('documents', {
  invoice: { en: 'Invoice', 'zh-CN': '发票' },
  credit_note: { en: 'Credit note', 'zh-CN': '红字发票' },
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

/** Why a row of a receipt or settlement file cannot be booked. */
import type { Localized } from '../../kernel/language.ts'
import { customerReasons } from '../customers/index.ts'
import { documentReasons } from '../exchange/index.ts'

export const paymentReasons = {
  ...documentReasons,
  ...customerReasons,
  'amount-not-positive': {
    en: 'must be above zero; money paid back is a refund or a reversal',
    'zh-CN': '必须大于零；退回的款项请按退款或冲销处理',
  },
  'discount-negative': { en: 'must not be negative', 'zh-CN': '不能为负数' },
  'receipt-taken': {
    en: 'the receipt of this payment would be {number}, which is another one already',
    'zh-CN': '该笔付款对应的收款单号 {number} 已被其他收款占用',
  },
  'from-unknown': {
    en: 'no receipt or credit note has this number',
    'zh-CN': '没有这个编号的收款单或红字发票',
  },
  'from-ambiguous': {
    en: 'both a receipt and a credit note have this number; write receipt:{number} or credit_note:{number}',
    'zh-CN': '收款单和红字发票都有这个编号，请写成 receipt:{number} 或 credit_note:{number}',
  },
  'to-unknown': { en: 'no invoice has this number', 'zh-CN': '没有这个编号的发票' },
  'to-credit-note': {
    en: 'is a credit note; only invoices and charges are settled',
    'zh-CN': '是红字发票，只有发票和费用可以被核销',
  },
  'currencies-differ': {
    en: '{from} is in {from_currency}, {to} in {to_currency}',
    'zh-CN': '{from} 为 {from_currency}，{to} 为 {to_currency}，不同币种不能核销',
  },
  'payer-unknown': {
    en: '{from} came from {payer}, {to} is owed by {owed_by}; register the payer first',
    'zh-CN': '{from} 来自 {payer}，{to} 的欠款方是 {owed_by}，请先登记代付关系',
  },
  'settled-that-day': {
    en: '{number} was already settled on {day} by something taken back later; use a day after that',
    'zh-CN': '{number} 在 {day} 已被核销（其后才撤销），请使用更晚的日期',
  },
  'over-settled': {
    en: '{number} has only {open} {currency} left for this row',
    'zh-CN': '{number} 可供本行核销的余额只有 {open} {currency}',
  },
} as const satisfies Record<string, Localized>

/** Why a row of an invoice file cannot be booked. */
import type { Localized } from '../../kernel/language.ts'

export const invoiceReasons = {
  'key-empty': { en: 'is empty', 'zh-CN': '不能为空' },
  'rows-disagree': {
    en: "the rows of {number} disagree on '{field}'",
    'zh-CN': '单据 {number} 各行的“{field}”不一致',
  },
  'amount-zero': { en: 'the document comes to zero', 'zh-CN': '单据合计为零' },
  'amount-too-large': { en: 'is more than one document may carry', 'zh-CN': '超过单张单据的金额上限' },
  'amounts-differ': {
    en: 'net {net} and tax {tax} do not add up to {amount}',
    'zh-CN': '不含税金额 {net} 加税额 {tax} 不等于 {amount}',
  },
  'customer-unknown': {
    en: 'no customer has this code or name; add it, or import with --new-customers',
    'zh-CN': '没有这个编码或名称的客户，请先建档，或加 --new-customers 导入',
  },
  'customer-ambiguous': {
    en: '{count} customers carry this name; use the code',
    'zh-CN': '有 {count} 个客户同名，请改填客户编码',
  },
  'customer-not-open': {
    en: 'the account of this customer is not open for credit sales',
    'zh-CN': '该客户尚未开户，不能赊销',
  },
  'period-closed': {
    en: '{month} is closed; the first open day is {first_open_day}',
    'zh-CN': '{month} 已关账，最早可记账日为 {first_open_day}',
  },
  'open-outside': {
    en: 'what is open must lie between zero and the amount, and above zero to be booked',
    'zh-CN': '未结金额须大于零且不超过单据金额',
  },
  'part-negative': {
    en: 'the part of {number} due on {due} comes to less than zero',
    'zh-CN': '单据 {number} 到期日为 {due} 的部分合计小于零',
  },
  changed: {
    en: '{number} is already booked with {field} {booked}; a booked document is not changed: reverse it and book it under a new number',
    'zh-CN': '{number} 已入账，{field}为 {booked}；已入账单据不能修改，请冲销后换号重新入账',
  },
  'document-rejected': {
    en: 'another row of {number} was rejected',
    'zh-CN': '单据 {number} 的其他行被拒绝',
  },
} as const satisfies Record<string, Localized>

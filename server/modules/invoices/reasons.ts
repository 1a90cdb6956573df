/** Why a row of an invoice file cannot be booked. */
import type { Localized } from '../../kernel/language.ts'
import { customerReasons } from '../customers/index.ts'
import { documentReasons } from '../exchange/index.ts'

export const invoiceReasons = {
  ...documentReasons,
  ...customerReasons,
  'key-empty': { en: 'is empty', 'zh-CN': '不能为空' },
  'amount-zero': { en: 'the document comes to zero', 'zh-CN': '单据合计为零' },
  'amounts-differ': {
    en: 'net {net} and tax {tax} do not add up to {amount}',
    'zh-CN': '不含税金额 {net} 加税额 {tax} 不等于 {amount}',
  },
  'customer-not-open': {
    en: 'the account of this customer is not open for credit sales',
    'zh-CN': '该客户尚未开户，不能赊销',
  },
  'customer-stopped': {
    en: 'this customer is stopped: nothing is invoiced to it until its account is reopened',
    'zh-CN': '该客户已停供，经审批恢复供货后才能开票',
  },
  'open-outside': {
    en: 'what is open must lie between zero and the amount, and above zero to be booked',
    'zh-CN': '未结金额须大于零且不超过单据金额',
  },
  'part-negative': {
    en: 'the part of {number} due on {due} comes to less than zero',
    'zh-CN': '单据 {number} 到期日为 {due} 的部分合计小于零',
  },
  'document-rejected': {
    en: 'another row of {number} was rejected',
    'zh-CN': '单据 {number} 的其他行被拒绝',
  },
} as const satisfies Record<string, Localized>

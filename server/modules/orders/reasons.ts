/** Why a row of an order or shipment file cannot be booked. */
import type { Localized } from '../../kernel/language.ts'
import { customerReasons } from '../customers/index.ts'
import { documentReasons } from '../exchange/index.ts'
import { termsReasons } from '../terms/index.ts'

export const reasons = {
  'key-empty': { en: 'is empty', 'zh-CN': '不能为空' },
  'rows-disagree': documentReasons['rows-disagree'],
  'amount-too-large': documentReasons['amount-too-large'],
  ...customerReasons,
  ...termsReasons,
  'amount-not-above-zero': { en: 'the order does not come to more than zero', 'zh-CN': '订单金额须大于零' },
  'amount-zero': { en: 'the document comes to zero', 'zh-CN': '单据合计为零' },
  'return-of-nothing': {
    en: 'goods that came back name the order they were of',
    'zh-CN': '退货须填写所属订单号',
  },
  'signature-day': {
    en: 'goods that left on {shipped} were signed for between that day and {today}',
    'zh-CN': '{shipped} 发出的货，签收日应在该日至 {today} 之间',
  },
  'signature-of-return': { en: 'goods that came back are not signed for', 'zh-CN': '退货不登记签收' },
  'other-order': {
    en: 'order {number} is of another customer or in another currency',
    'zh-CN': '订单 {number} 属于其他客户或币种不同',
  },
  changed: {
    en: '{number} is entered already with {field} {booked}; take another number',
    'zh-CN': '{number} 已录入，{field}为 {booked}；请换一个单号',
  },
} as const satisfies Record<string, Localized>

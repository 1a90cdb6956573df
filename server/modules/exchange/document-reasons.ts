/** Why a row cannot be booked, whatever the document. */
import type { Localized } from '../../kernel/language.ts'

export const documentReasons = {
  'rows-disagree': {
    en: "the rows of {number} disagree on '{field}'",
    'zh-CN': '单据 {number} 各行的“{field}”不一致',
  },
  'amount-too-large': { en: 'is more than one document may carry', 'zh-CN': '超过单张单据的金额上限' },
  'period-closed': {
    en: '{month} is closed; the first open day is {first_open_day}',
    'zh-CN': '{month} 已关账，最早可记账日为 {first_open_day}',
  },
  changed: {
    en: '{number} is already booked with {field} {booked}; a booked document is not changed: reverse it and book it under a new number',
    'zh-CN': '{number} 已入账，{field}为 {booked}；已入账单据不能修改，请冲销后换号重新入账',
  },
} as const satisfies Record<string, Localized>

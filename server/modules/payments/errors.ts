import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'discount-beyond-band': {
    status: 403,
    title: { en: 'More than a discount', 'zh-CN': '超出现金折扣' },
    detail: {
      en: 'A discount of {discount} {currency} is more than a tenth of what it settles, which your role may not give away; settle the money that came, and ask for the rest to be written off.',
      'zh-CN':
        '折扣 {discount} {currency} 超过核销金额的十分之一，超出本角色权限；请按实收金额核销，余额申请坏账核销。',
    },
  },
  'receipt-unknown': {
    status: 404,
    title: { en: 'No such receipt', 'zh-CN': '找不到该收款' },
    detail: { en: "There is no receipt with number '{number}'.", 'zh-CN': '没有编号为“{number}”的收款。' },
  },
})

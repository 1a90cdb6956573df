import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'invoice-unknown': {
    status: 404,
    title: { en: 'No such invoice', 'zh-CN': '找不到该发票' },
    detail: {
      en: "There is no invoice or credit note with number '{number}'.",
      'zh-CN': '没有编号为“{number}”的发票或红字发票。',
    },
  },
  'does-not-add-up': {
    status: 422,
    title: { en: 'It does not add up', 'zh-CN': '合计不符' },
    detail: {
      en: '{stated} {currency} is stated, lines or parts come to {added}; correct one of them.',
      'zh-CN': '填写的金额为 {stated} {currency}，明细合计为 {added}，请核对更正。',
    },
  },
  'nothing-to-book': {
    status: 422,
    title: { en: 'Nothing is open to be booked', 'zh-CN': '没有可入账的余额' },
    detail: {
      en: '{number} comes with nothing open; leave it out, or state what is still open.',
      'zh-CN': '{number} 的未结金额为零，无需入账；请填写实际未结金额。',
    },
  },
})

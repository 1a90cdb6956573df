import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'receipt-unknown': {
    status: 404,
    title: { en: 'No such receipt', 'zh-CN': '找不到该收款' },
    detail: { en: "There is no receipt with number '{number}'.", 'zh-CN': '没有编号为“{number}”的收款。' },
  },
})

import { defineProblems } from '../kernel/problem.ts'

export const refuse = defineProblems({
  'demo-not-empty': {
    status: 409,
    title: { en: 'The company is not empty', 'zh-CN': '公司里已有数据' },
    detail: {
      en: 'The demo fills only the first company, and only while nothing stands in it.',
      'zh-CN': '演示数据只能放进首家公司，且公司内还没有任何数据。',
    },
  },
  'demo-in-yuan': {
    status: 409,
    title: { en: 'The demo keeps its books in yuan', 'zh-CN': '演示数据以人民币记账' },
    detail: {
      en: 'This company keeps its books in {currency}; the demo goes into one that keeps them in CNY.',
      'zh-CN': '本公司以 {currency} 记账，演示数据只能放进以人民币（CNY）记账的公司。',
    },
  },
})

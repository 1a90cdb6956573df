import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'period-backwards': {
    status: 400,
    title: { en: 'A period that ends before it begins', 'zh-CN': '期间起止颠倒' },
    detail: {
      en: 'The period runs from {from} to {to}; put the earlier day first.',
      'zh-CN': '期间为 {from} 至 {to}，请把较早的日期放在前面。',
    },
  },
  'unknown-kpi-key': {
    status: 400,
    title: { en: 'Nothing to group by', 'zh-CN': '不能按此分组' },
    detail: {
      en: "There is no grouping by '{value}'; use one of {known}.",
      'zh-CN': '不能按“{value}”分组，可用：{known}。',
    },
  },
})

import { defineProblems } from '../problem.ts'

export const refuse = defineProblems({
  'too-many-streams': {
    status: 429,
    title: { en: 'Too many open pages', 'zh-CN': '打开的页面过多' },
    detail: {
      en: 'You listen for events {limit} times already; close some of those pages.',
      'zh-CN': '您已有 {limit} 个页面在接收实时更新，请关闭一些。',
    },
  },
})

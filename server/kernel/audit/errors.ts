import { defineProblems } from '../problem.ts'

export const refuse = defineProblems({
  'audit-person-unknown': {
    status: 422,
    title: { en: 'Nobody of that name', 'zh-CN': '没有该人员' },
    detail: {
      en: "There is nobody called '{name}' in this company.",
      'zh-CN': '本公司没有名为“{name}”的人员。',
    },
  },
})

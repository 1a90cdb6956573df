import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'bad-limit': {
    status: 400,
    title: { en: 'Unusable limit', 'zh-CN': '行数无效' },
    detail: {
      en: "'{value}' is not a number of rows; write a whole number from 1.",
      'zh-CN': '“{value}”不是有效行数，请填 1 以上的整数。',
    },
  },
})

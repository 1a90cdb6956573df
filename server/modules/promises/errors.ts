import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'promise-unknown': {
    status: 404,
    title: { en: 'No such promise', 'zh-CN': '没有该付款承诺' },
    detail: { en: 'There is no promise to pay {id}.', 'zh-CN': '没有编号为 {id} 的付款承诺。' },
  },
  'promise-withdrawn': {
    status: 409,
    title: { en: 'Withdrawn already', 'zh-CN': '承诺已撤回' },
    detail: {
      en: 'This promise was withdrawn on {day}; look at it again.',
      'zh-CN': '该承诺已于 {day} 撤回，请刷新后查看。',
    },
  },
  'promise-amount': {
    status: 422,
    title: { en: 'Not an amount to promise', 'zh-CN': '承诺金额无效' },
    detail: {
      en: "'{value}' is no amount of {currency} above 0; give it in major units.",
      'zh-CN': '“{value}”不是大于 0 的 {currency} 金额。',
    },
  },
  'promise-made-later': {
    status: 422,
    title: { en: 'Not promised yet', 'zh-CN': '承诺日期在未来' },
    detail: {
      en: '{day} is after today; a promise is taken down on the day it was made or later.',
      'zh-CN': '{day} 晚于今天，承诺须在作出当天或之后登记。',
    },
  },
  'promise-day-past': {
    status: 422,
    title: { en: 'The day is past', 'zh-CN': '付款日已过' },
    detail: {
      en: '{day} is before today; a promise is for today or a day to come.',
      'zh-CN': '{day} 早于今天，承诺付款日须为今天或以后。',
    },
  },
})

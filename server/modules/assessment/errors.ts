import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'bad-evidence-amount': {
    status: 422,
    title: { en: 'Not an amount', 'zh-CN': '金额无效' },
    detail: {
      en: "'{value}' is no amount of {currency}; give it in major units.",
      'zh-CN': '“{value}”不是有效的 {currency} 金额。',
    },
  },
  'evidence-in-future': {
    status: 422,
    title: { en: 'Not happened yet', 'zh-CN': '日期在未来' },
    detail: {
      en: '{day} is after today; what is known speaks of today or before.',
      'zh-CN': '{day} 晚于今天，只能填写今天或更早的情况。',
    },
  },
  'not-a-quarter': {
    status: 422,
    title: { en: 'Not the first day of a quarter', 'zh-CN': '不是季度首日' },
    detail: {
      en: 'A forecast is of a quarter: give 1 January, 1 April, 1 July or 1 October, not {day}.',
      'zh-CN': '需求预测按季度填写，日期须为 1 月、4 月、7 月或 10 月的 1 日，不能是 {day}。',
    },
  },
  'inspection-needed': {
    status: 422,
    title: { en: 'Nobody has been there yet', 'zh-CN': '尚未实地考察' },
    detail: {
      en: 'A first limit above {amount} needs an inspection of {customer} on the spot; enter who was met and what was found, then ask again.',
      'zh-CN': '首次授信超过 {amount} 须先实地考察客户 {customer}。请登记会见人员与考察结果后再申请。',
    },
  },
  'assessment-unknown': {
    status: 404,
    title: { en: 'No such assessment', 'zh-CN': '没有该评估' },
    detail: { en: 'There is no assessment {id}.', 'zh-CN': '没有编号为 {id} 的评估。' },
  },
})

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
  'terms-beyond-band': {
    status: 403,
    title: { en: 'Longer terms are more credit', 'zh-CN': '延长账期即增加授信' },
    detail: {
      en: 'Later days to pay on are decided for {customer} by who may approve its limit: let one of them enter them.',
      'zh-CN': '客户 {customer} 的付款日推迟须由有权审批其额度的人决定：请其修改。',
    },
  },
  'class-not-yours': {
    status: 403,
    title: { en: 'Decides on credit', 'zh-CN': '影响授信判定' },
    detail: {
      en: 'By its tier and its group {customer} is measured; once its account is open, credit or receivables change them.',
      'zh-CN': '客户 {customer} 的级别和所属集团影响授信判定，开户后由信用或应收人员修改。',
    },
  },
  'proposal-unknown': {
    status: 404,
    title: { en: 'No such proposal', 'zh-CN': '没有该调整建议' },
    detail: { en: 'There is no proposal {id}.', 'zh-CN': '没有编号为 {id} 的调整建议。' },
  },
  'proposal-decided': {
    status: 409,
    title: { en: 'Decided already', 'zh-CN': '已处理' },
    detail: {
      en: 'This proposal for {customer} was decided or overtaken meanwhile; load the list anew.',
      'zh-CN': '客户 {customer} 的该建议已被处理或已被新评级取代，请刷新列表。',
    },
  },
  'limit-changed-since': {
    status: 409,
    title: { en: 'The limit changed since', 'zh-CN': '额度已变动' },
    detail: {
      en: 'The limit of {customer} is no longer the one this proposal was made against; have it rated anew.',
      'zh-CN': '客户 {customer} 的额度在提出建议后已变动，请重新评级。',
    },
  },
  'fresh-figures-needed': {
    status: 422,
    title: { en: 'Fresh financial figures needed', 'zh-CN': '需要最新财务数据' },
    detail: {
      en: 'A higher limit for {customer} rests on fresh financial figures; enter them and have it rated anew.',
      'zh-CN': '提高客户 {customer} 的额度须有最新财务数据，请登记后重新评级。',
    },
  },
  'assessment-unknown': {
    status: 404,
    title: { en: 'No such assessment', 'zh-CN': '没有该评估' },
    detail: { en: 'There is no assessment {id}.', 'zh-CN': '没有编号为 {id} 的评估。' },
  },
})

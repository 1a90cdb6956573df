import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'bad-terms': {
    status: 422,
    title: { en: 'Not payment terms', 'zh-CN': '付款条件无法识别' },
    detail: {
      en: "'{text}' is not understood as payment terms; write one of: {forms}.",
      'zh-CN':
        '无法识别付款条件“{text}”，请写成以下形式之一：{forms}；也可以写现款现货、款到发货、月结30天、月结25日+30天、票到15天、送二结一。',
    },
  },
  'bad-term-parts': {
    status: 422,
    title: { en: 'Not usable instalments', 'zh-CN': '分期付款条件无效' },
    detail: {
      en: "The parts of the payment terms are wrong at '{where}'; write a JSON list whose parts are of type percent, percent_of_rest, fixed or rest, where only the last is rest, or all are percent and add up to 100.",
      'zh-CN':
        '分期付款条件的“{where}”处有误；请写成 JSON 列表，每期类型为 percent（总额百分比）、percent_of_rest（余额百分比）、fixed（固定金额）或 rest（余款），仅最后一期为 rest，或全部为 percent 且合计 100。',
    },
  },
  'family-terms': {
    status: 422,
    title: { en: 'Not for a product family alone', 'zh-CN': '该付款条件不能按产品系列约定' },
    detail: {
      en: "'{terms}' counts whole deliveries or is paid before them, so it cannot hold for '{family}' alone; agree on it for all goods, or write other terms for the family, as net 30.",
      'zh-CN':
        '“{terms}”以整批送货计或须在发货前付款，不能只对产品系列“{family}”约定；请约定为全部货物的付款条件，或为该系列填写其他条件，如“账期30天”。',
    },
  },
  'family-repeated': {
    status: 422,
    title: { en: 'A product family twice', 'zh-CN': '产品系列重复' },
    detail: {
      en: "'{family}' has terms already; leave one of the two lines out.",
      'zh-CN': '产品系列“{family}”已有付款条件，请删去重复的一行。',
    },
  },
  'due-out-of-range': {
    status: 422,
    title: { en: 'The due date is too far away', 'zh-CN': '到期日超出范围' },
    detail: {
      en: "Terms '{terms}' from {issued} lead beyond {last}, the last day this program knows; check the document's date and the terms.",
      'zh-CN':
        '付款条件“{terms}”自 {issued} 起算的日期晚于系统支持的最后一天 {last}，请核对单据日期和付款条件。',
    },
  },
})

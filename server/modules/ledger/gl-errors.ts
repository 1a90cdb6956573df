import { defineProblems } from '../../kernel/problem.ts'

/** Refusals of what is handed over to the general ledger. */
export const refuse = defineProblems({
  'rate-missing': {
    status: 422,
    title: { en: 'No exchange rate', 'zh-CN': '缺少汇率' },
    detail: {
      en: 'There is no rate for {currency} on {day}, and a voucher needs the amount in {own}; set the rate first.',
      'zh-CN': '{day} 没有 {currency} 的汇率，无法折算凭证的 {own} 金额，请先维护汇率。',
    },
  },
  'unknown-account': {
    status: 400,
    title: { en: 'Unknown account', 'zh-CN': '账户不存在' },
    detail: { en: "'{account}' is none of {known}.", 'zh-CN': '“{account}”不是下列账户之一：{known}。' },
  },
  'bad-gl-account': {
    status: 422,
    title: { en: 'Not a usable account', 'zh-CN': '科目无效' },
    detail: {
      en: 'Give the code (up to 40 letters, digits, dots or hyphens) and the name (up to 100 characters) of the account.',
      'zh-CN': '请填写科目代码（40 位以内的字母、数字、点或连字符）和科目名称（100 字以内）。',
    },
  },
})

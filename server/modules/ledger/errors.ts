import { defineProblems } from '../../kernel/problem.ts'

/** Refusals of the ledger, most of them raised by its functions in the database. */
export const refuse = defineProblems({
  'period-closed': {
    status: 409,
    title: { en: 'The month is closed', 'zh-CN': '会计期间已关闭' },
    detail: {
      en: '{month} is closed; the first open day is {first_open_day}. Use that day or reopen the month.',
      'zh-CN': '{month} 已关账，最早可记账日为 {first_open_day}。请改用该日期，或先反关账。',
    },
  },
  'over-settled': {
    status: 409,
    title: { en: 'More than is open', 'zh-CN': '超过未结金额' },
    detail: {
      en: '{number} has {open} {currency} open, {asked} was asked; settle at most what is open.',
      'zh-CN': '{number} 未结 {open} {currency}，本次要核销 {asked}，不能超过未结金额。',
    },
  },
  'settled-that-day': {
    status: 409,
    title: { en: 'Already settled on that day', 'zh-CN': '该日已结清' },
    detail: {
      en: '{number} was already settled on {day} by something taken back later; use a day after that.',
      'zh-CN': '{number} 在 {day} 已被核销（其后才撤销），请使用更晚的日期。',
    },
  },
  'before-document': {
    status: 422,
    title: { en: 'Before the document', 'zh-CN': '早于单据日期' },
    detail: {
      en: '{number} is dated {issued}; it cannot be closed on {day}, which is earlier.',
      'zh-CN': '{number} 的日期是 {issued}，不能在更早的 {day} 结清。',
    },
  },
  'item-not-found': {
    status: 404,
    title: { en: 'No such open item', 'zh-CN': '找不到该往来项' },
    detail: {
      en: 'One of the items named does not exist in this company.',
      'zh-CN': '所指定的往来项在本公司中不存在。',
    },
  },
  'entry-not-found': {
    status: 404,
    title: { en: 'No such entry', 'zh-CN': '找不到该凭证' },
    detail: {
      en: 'One of the entries named does not exist in this company.',
      'zh-CN': '所指定的凭证在本公司中不存在。',
    },
  },
  'cannot-settle': {
    status: 422,
    title: { en: 'These cannot settle each other', 'zh-CN': '两者不能核销' },
    detail: {
      en: '{from} cannot settle {to}: money or a credit note settles an invoice or a charge, by an amount above zero.',
      'zh-CN': '{from} 不能核销 {to}：只能用收款或贷项核销发票或费用，金额须大于零。',
    },
  },
  'currencies-differ': {
    status: 422,
    title: { en: 'Two currencies', 'zh-CN': '币种不同' },
    detail: {
      en: '{from} is in {from_currency}, {to} in {to_currency}; settle each currency by itself.',
      'zh-CN': '{from} 为 {from_currency}，{to} 为 {to_currency}，不同币种不能互相核销。',
    },
  },
  'payer-unknown': {
    status: 422,
    title: { en: 'Not a payer of this customer', 'zh-CN': '不是该客户的付款方' },
    detail: {
      en: '{from} came from {payer}, {to} is owed by {customer}; register {payer} as a payer of {customer}, or transfer the money first.',
      'zh-CN':
        '{from} 来自 {payer}，{to} 的欠款方是 {customer}。请先把 {payer} 登记为 {customer} 的代付方，或先做转户。',
    },
  },
  'reversal-too-early': {
    status: 422,
    title: { en: 'Reversal before its entry', 'zh-CN': '冲销日早于原凭证' },
    detail: {
      en: '{ref} is dated {date}; it cannot be reversed on {day}, which is earlier.',
      'zh-CN': '{ref} 的日期是 {date}，不能在更早的 {day} 冲销。',
    },
  },
  'already-reversed': {
    status: 409,
    title: { en: 'Already reversed', 'zh-CN': '已经冲销' },
    detail: {
      en: '{ref} was reversed before, or is itself a reversal; there is nothing to take back.',
      'zh-CN': '{ref} 已经冲销过，或本身就是冲销凭证，不能再次冲销。',
    },
  },
  'still-applied': {
    status: 409,
    title: { en: 'Still applied', 'zh-CN': '尚有核销' },
    detail: {
      en: '{number} is still settled with other documents; take those settlements back first.',
      'zh-CN': '{number} 仍与其他单据有核销关系，请先撤销核销。',
    },
  },
  'bad-buckets': {
    status: 400,
    title: { en: 'Unusable buckets', 'zh-CN': '账龄区间无效' },
    detail: {
      en: "'{value}' are not days of rising order; write them like 30,60,90.",
      'zh-CN': '“{value}”不是由小到大的天数，请写成 30,60,90 的形式。',
    },
  },
  'bad-company-buckets': {
    status: 422,
    title: { en: 'Unusable buckets', 'zh-CN': '账龄区间无效' },
    detail: {
      en: 'A company has three whole days, each later than the one before, from 1 to 9999.',
      'zh-CN': '请填写三个由小到大的整数天数（1 至 9999）。',
    },
  },
  'unknown-key': {
    status: 400,
    title: { en: 'Nothing to group by', 'zh-CN': '不能按此分组' },
    detail: {
      en: "There is no grouping by '{value}'; use one of {known}.",
      'zh-CN': '不能按“{value}”分组，可用：{known}。',
    },
  },
  'bad-rate': {
    status: 422,
    title: { en: 'Unusable rate', 'zh-CN': '汇率无效' },
    detail: {
      en: "'{value}' is not a rate above zero with at most 10 decimals.",
      'zh-CN': '“{value}”不是大于零且不超过 10 位小数的汇率。',
    },
  },
  'rate-of-own-currency': {
    status: 422,
    title: { en: 'Rate of the own currency', 'zh-CN': '本位币无需汇率' },
    detail: {
      en: "{currency} is the company's own currency; its rate is always 1.",
      'zh-CN': '{currency} 是公司本位币，汇率恒为 1。',
    },
  },
  'bad-month': {
    status: 400,
    title: { en: 'Not a month', 'zh-CN': '月份无效' },
    detail: {
      en: "'{value}' is not a month; write it as 2026-01.",
      'zh-CN': '“{value}”不是有效月份，请写成 2026-01。',
    },
  },
})

import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'invoice-unknown': {
    status: 404,
    title: { en: 'No such invoice', 'zh-CN': '找不到该发票' },
    detail: {
      en: "There is no invoice or credit note with number '{number}'.",
      'zh-CN': '没有编号为“{number}”的发票或红字发票。',
    },
  },
  'event-not-awaited': {
    status: 409,
    title: { en: 'Nothing of the invoice waits for that', 'zh-CN': '该发票的账期与此无关' },
    detail: {
      en: "Nothing of invoice '{number}' falls due by '{event}': its terms are '{terms}', or its due days were given with it.",
      'zh-CN': '发票“{number}”的付款条件为“{terms}”（或到期日已在录入时给定），没有以“{event}”起算的款项。',
    },
  },
  'event-not-told': {
    status: 409,
    title: { en: 'Nothing to take back', 'zh-CN': '没有可撤销的登记' },
    detail: {
      en: "No day was entered for '{event}' of invoice '{number}'; enter one first.",
      'zh-CN': '发票“{number}”尚未登记“{event}”的日期，无需撤销。',
    },
  },
  'event-to-come': {
    status: 422,
    title: { en: 'It has not happened yet', 'zh-CN': '尚未发生' },
    detail: {
      en: '{on} is after today, {today}; enter it once it has happened.',
      'zh-CN': '{on} 晚于今天 {today}，请在发生后再登记。',
    },
  },
  'does-not-add-up': {
    status: 422,
    title: { en: 'It does not add up', 'zh-CN': '合计不符' },
    detail: {
      en: '{stated} {currency} is stated, lines or parts come to {added}; correct one of them.',
      'zh-CN': '填写的金额为 {stated} {currency}，明细合计为 {added}，请核对更正。',
    },
  },
  'nothing-to-book': {
    status: 422,
    title: { en: 'Nothing is open to be booked', 'zh-CN': '没有可入账的余额' },
    detail: {
      en: '{number} comes with nothing open; leave it out, or state what is still open.',
      'zh-CN': '{number} 的未结金额为零，无需入账；请填写实际未结金额。',
    },
  },
})

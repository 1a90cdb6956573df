import { defineWords } from '../../language/language.ts'

export const useFormWords = defineWords('forms', {
  unreachable: {
    en: 'The server does not answer. What you typed is still here; nothing was booked.',
    'zh-CN': '服务器没有响应。填写的内容还在，尚未入账。',
  },
  notAmount: { en: 'Write an amount as 1234.50.', 'zh-CN': '请填金额，如 1234.50。' },
  nothingBooked: { en: 'It makes no entry.', 'zh-CN': '不产生分录。' },
  entryOf: { en: '{{date}} · {{ref}}', 'zh-CN': '{{date}} · {{ref}}' },
  moreEntries: { en: 'and {{count}} entries more', 'zh-CN': '另有 {{count}} 张凭证' },
  balance: { en: 'What {{name}} then owes', 'zh-CN': '{{name}} 的余额变化' },
  approval: {
    en: 'Booked only once somebody else approves it: {{roles}}.',
    'zh-CN': '须由他人审批后入账：{{roles}}。',
  },
  or: { en: ' or ', 'zh-CN': '、' },
  done_asked: {
    en: 'Request {{id}} waits for somebody else to approve it.',
    'zh-CN': '申请 {{id}} 已提交，等待他人审批。',
  },
  seeRequest: { en: 'See the request', 'zh-CN': '查看申请' },
  undo: { en: 'Undo', 'zh-CN': '撤销' },
  undone: { en: 'Taken back: {{number}}.', 'zh-CN': '已撤销：{{number}}。' },
  undoReason: { en: 'Taken back right after it was entered', 'zh-CN': '录入后即撤销' },
})

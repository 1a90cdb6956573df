import { defineWords } from '../../language/language.ts'

export const useVisitWords = defineWords('visit', {
  title: { en: 'On site', 'zh-CN': '客户现场' },
  whole: { en: 'Everything about them', 'zh-CN': '客户全貌' },
  call: { en: 'Call {{name}}', 'zh-CN': '致电 {{name}}' },
  grade: { en: 'Grade {{grade}}', 'zh-CN': '{{grade}} 级' },
  available: { en: 'Available credit', 'zh-CN': '可用授信' },
  over: { en: 'Over the limit', 'zh-CN': '已超额度' },
  ofGroup: { en: 'of the group {{group}}', 'zh-CN': '集团 {{group}}' },
  mayLeave: { en: 'May leave today', 'zh-CN': '今天能发' },
  noOrders: {
    en: 'No order waits for its goods. Orders taken from them stand here, with what may leave of each.',
    'zh-CN': '没有待发货的订单。接到订单后，这里列出每单今天能发多少。',
  },
  rest: { en: 'of {{amount}} to ship', 'zh-CN': '待发 {{amount}}' },
  wholeOrder: { en: 'all of it', 'zh-CN': '可全发' },
  nothing: { en: 'nothing', 'zh-CN': '不能发' },
  lines_one: { en: 'see the line', 'zh-CN': '看 1 行' },
  lines_many: { en: 'see {{count}} lines', 'zh-CN': '看 {{count}} 行' },
  heldNow: { en: 'held', 'zh-CN': '冻结' },
  collectToShip: {
    en: 'Collect {{amount}} and all of it may leave.',
    'zh-CN': '收到 {{amount}} 即可全发。',
  },
  passesUp: { en: 'An order of {{amount}} would pass.', 'zh-CN': '改为 {{amount}} 的订单可以通过。' },
  frees: { en: 'For the rest: {{ways}}.', 'zh-CN': '要发其余：{{ways}}。' },
  and: { en: '; ', 'zh-CN': '；' },
  more: { en: 'and {{count}} orders more', 'zh-CN': '另有 {{count}} 单' },
  collect: { en: 'To collect today', 'zh-CN': '今天要收' },
  collectNothing: { en: 'Nothing is overdue.', 'zh-CN': '没有逾期款项。' },
  late: {
    en: '{{count}} documents, the oldest late by {{days}} days',
    'zh-CN': '{{count}} 张，最久逾期 {{days}} 天',
  },
  know: { en: 'Know before you speak', 'zh-CN': '说话前先知道' },
  receipt: { en: 'Enter a receipt', 'zh-CN': '登记收款' },
})

import { defineMessages, type Message } from '../../kernel/language.ts'
import type { Currency } from '../../kernel/money.ts'
import { formatTerms, type Terms } from '../terms/index.ts'
import { partSentence } from './part-words.ts'

const say = defineMessages({
  cash: { en: 'Payment on delivery.', 'zh-CN': '现款现货，货到付款。' },
  prepaid: { en: 'Payment in full before delivery.', 'zh-CN': '款到发货，发货前付清全款。' },
  net: {
    en: 'Payment within {days} days of the date of the invoice.',
    'zh-CN': '自开票之日起 {days} 天内付款。',
  },
  eom: {
    en: 'Payment within {days} days of the end of the month of the invoice.',
    'zh-CN': '月结 {days} 天：自开票当月月末起 {days} 天内付款。',
  },
  monthly: {
    en: 'Statement on day {day} of each month; payment within {days} days of it.',
    'zh-CN': '每月 {day} 日截止对账，自截止日起 {days} 天内付款。',
  },
  monthEnd: {
    en: 'Statement {day} days before the end of each month; payment within {days} days of it.',
    'zh-CN': '每月月末前 {day} 天截止对账，自截止日起 {days} 天内付款。',
  },
  'on-invoice': {
    en: 'Payment within {days} days of receipt of the invoice.',
    'zh-CN': '收到发票之日起 {days} 天内付款。',
  },
  'n-for': {
    en: 'When delivery {batches} arrives, the first one is paid, and so on: never more than {open} deliveries are unpaid.',
    'zh-CN': '送{batches}结{open}：第 {batches} 批送达时结清第 1 批，以此类推，未结批次不超过 {open} 批。',
  },
  other: { en: 'Payment terms: {text}.', 'zh-CN': '付款条件：{text}。' },
  discount: {
    en: '{percent} % discount for payment within {days} days.',
    'zh-CN': '{days} 天内付款可享 {percent}% 折扣。',
  },
})

/** What the terms say, as a customer reads them: one sentence, of instalments one each, one more for a discount. */
export function termsSentences(terms: Terms, currency: Currency): Message[] {
  const said =
    terms.kind === 'parts' ? terms.parts.map(part => partSentence(part, currency)) : [sentence(terms)]
  if (!('discount' in terms) || !terms.discount) return said
  const { percent, withinDays: days } = terms.discount
  return [...said, say('discount', { percent, days })]
}

function sentence(terms: Terms): Message {
  switch (terms.kind) {
    case 'cash':
    case 'prepaid':
      return say(terms.kind)
    case 'net':
    case 'eom':
    case 'on-invoice':
      return say(terms.kind, { days: terms.days })
    case 'monthly':
      return terms.cutOffDay > 0
        ? say('monthly', { day: terms.cutOffDay, days: terms.days })
        : say('monthEnd', { day: -terms.cutOffDay, days: terms.days })
    case 'n-for':
      return say('n-for', { batches: terms.batches, open: terms.batches - 1 })
    default:
      return say('other', { text: formatTerms(terms) })
  }
}

const names = defineMessages({
  cash: { en: 'cash on delivery', 'zh-CN': '现款现货' },
  prepaid: { en: 'prepaid', 'zh-CN': '款到发货' },
  net: { en: '{days} days', 'zh-CN': '账期 {days} 天' },
  eom: { en: '{days} days from month-end', 'zh-CN': '月结 {days} 天' },
  monthly: { en: '{days} days from day {day} of the month', 'zh-CN': '每月 {day} 日截止，{days} 天' },
  'on-invoice': { en: '{days} days from receipt of invoice', 'zh-CN': '票到 {days} 天' },
  'n-for': { en: '{batches} for {open}', 'zh-CN': '送{batches}结{open}' },
  parts: { en: 'in {count} parts', 'zh-CN': '分 {count} 期付款' },
  other: { en: '{text}', 'zh-CN': '{text}' },
})

/** The terms in a few words, for lists; without their discount. */
export function termsName(terms: Terms): Message {
  switch (terms.kind) {
    case 'cash':
    case 'prepaid':
      return names(terms.kind)
    case 'net':
    case 'eom':
    case 'on-invoice':
      return names(terms.kind, { days: terms.days })
    case 'monthly':
      return names('monthly', { day: terms.cutOffDay, days: terms.days })
    case 'n-for':
      return names('n-for', { batches: terms.batches, open: terms.batches - 1 })
    case 'parts':
      return terms.parts.length > 1
        ? names('parts', { count: terms.parts.length })
        : names('other', { text: formatTerms(terms) })
    default:
      return names('other', { text: formatTerms(terms) })
  }
}

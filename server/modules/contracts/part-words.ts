/** Instalments as a customer reads them: how much, counted from what, when. */
import { defineMessages, type Localized, type Message, render } from '../../kernel/language.ts'
import { type Currency, grouped, showMinor } from '../../kernel/money.ts'
import type { TermEvent, TermPart } from '../terms/index.ts'

const events: Readonly<Record<TermEvent, Localized>> = {
  order: { en: 'the order', 'zh-CN': '下单' },
  shipment: { en: 'the shipment', 'zh-CN': '发货' },
  signature: { en: 'the signed receipt', 'zh-CN': '签收' },
  invoice: { en: 'the invoice', 'zh-CN': '开票' },
  'invoice-received': { en: 'receipt of the invoice', 'zh-CN': '收到发票' },
  acceptance: { en: 'acceptance', 'zh-CN': '验收' },
  'sell-through': { en: 'the report of what was sold', 'zh-CN': '提交销售报告' },
}

const shares = defineMessages({
  percent: { en: '{percent} % of the price', 'zh-CN': '货款的 {percent}%' },
  percent_of_rest: { en: '{percent} % of what is left', 'zh-CN': '余款的 {percent}%' },
  fixed: { en: '{amount}', 'zh-CN': '{amount}' },
  rest: { en: 'What is left', 'zh-CN': '余款' },
})

const say = defineMessages({
  ahead: {
    en: '{share} is paid with the order, before delivery.',
    'zh-CN': '{share}于下单时支付，发货前付清。',
  },
  at: { en: '{share} is due on the day of {event}.', 'zh-CN': '{share}于{event}当日支付。' },
  within: { en: '{share} is due {when} after {event}.', 'zh-CN': '{share}于{event}后{when}支付。' },
})

export function partSentence(part: TermPart, currency: Currency): Message {
  const share = shareOf(part, currency)
  const when = whenOf(part)
  const inLanguage = (language: 'en' | 'zh-CN') => {
    const facts = {
      share: render(share, language),
      event: events[part.event][language],
      when: when[language],
    }
    if (when.en !== '') return render(say('within', facts), language)
    return part.event === 'order'
      ? render(say('ahead', { share: facts.share }), language)
      : render(say('at', facts), language)
  }
  return { key: 'part', text: { en: inLanguage('en'), 'zh-CN': inLanguage('zh-CN') }, facts: {} }
}

function shareOf(part: TermPart, currency: Currency): Message {
  switch (part.type) {
    case 'percent':
    case 'percent_of_rest':
      return shares(part.type, { percent: part.percent })
    case 'fixed':
      return shares('fixed', { amount: `${currency} ${grouped(showMinor(part.amountMinor, currency))}` })
    default:
      return shares('rest')
  }
}

/** Empty: at once. Months, then a day of the month, then days, then the next such day. */
function whenOf({ months, fixedDay, days, nextDay }: TermPart): Localized {
  const told: Localized[] = []
  if (months > 0) told.push({ en: `${months} month${months > 1 ? 's' : ''}`, 'zh-CN': ` ${months} 个月` })
  if (fixedDay !== null) told.push({ en: `on ${dayName(fixedDay).en}`, 'zh-CN': dayName(fixedDay)['zh-CN'] })
  if (days > 0) told.push({ en: `${days} days`, 'zh-CN': ` ${days} 天内` })
  if (nextDay !== null) {
    const name = dayName(nextDay)
    told.push({ en: `on the next ${name.en}`, 'zh-CN': `的下一个${name['zh-CN']}` })
  }
  return {
    en: told.map(each => each.en).join(', '),
    'zh-CN': told.map(each => each['zh-CN']).join(''),
  }
}

function dayName(day: number): Localized {
  if (day === 31 || day === 0) return { en: 'end of the month', 'zh-CN': '月末' }
  return day > 0
    ? { en: `day ${day} of the month`, 'zh-CN': `当月 ${day} 日` }
    : { en: `day ${-day} before the end of the month`, 'zh-CN': `月末前 ${-day} 天` }
}

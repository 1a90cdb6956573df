/** The letter that tells a customer the terms before it signs (付款条件告知函): its words, the same on paper and on the page. */
import { createHash } from 'node:crypto'
import type { LocalDate } from '../../kernel/dates.ts'
import { defineMessages, type Language, type Message, render } from '../../kernel/language.ts'
import { type Currency, grouped } from '../../kernel/money.ts'
import type { Clauses } from './clauses.ts'
import { familyTermsOf, type NamedTerms, termsOf } from './terms-of.ts'
import { termsSentences } from './terms-words.ts'

export interface Letter {
  readonly language: Language
  readonly title: string
  readonly number: string
  readonly date: LocalDate
  readonly to: string
  readonly from: string
  readonly intro: string
  readonly points: readonly { readonly heading: string; readonly text: string }[]
  readonly closing: string
  /** What is filled in by hand where it is signed on paper. */
  readonly signature: readonly string[]
}

const say = defineMessages({
  title: { en: 'Notice of payment terms', 'zh-CN': '付款条件告知函' },
  number: { en: 'Contract {number}, version {version}', 'zh-CN': '合同编号 {number}，第 {version} 版' },
  intro: {
    en: 'Before the contract is signed we set out how it is to be paid. Please read this, ask where anything is unclear, and acknowledge it.',
    'zh-CN': '合同签署前，现将付款条件告知如下。请仔细阅读，如有疑问请与我方联系；确认无误后请予签认。',
  },
  payment: { en: 'Payment', 'zh-CN': '付款方式与期限' },
  dueOn: { en: 'The price is due on {day}.', 'zh-CN': '货款应于 {day} 前付清。' },
  family: { en: 'Of {family}:', 'zh-CN': '其中“{family}”：' },
  noTerms: { en: 'Payment on delivery.', 'zh-CN': '货到付款。' },
  amount: { en: 'Amount', 'zh-CN': '合同金额' },
  money: { en: '{currency} {amount}', 'zh-CN': '{currency} {amount}' },
  prices: { en: 'Cash price and credit price', 'zh-CN': '现款价与赊销价' },
  surcharge: {
    en: 'Whoever pays on delivery pays the cash price; whoever buys on account pays the credit price, {percent} % above it.',
    'zh-CN': '货到付款的按现款价结算；赊销的按赊销价结算，赊销价比现款价高 {percent}%。',
  },
  priceList: { en: 'Prices: {list}.', 'zh-CN': '价格以《{list}》为准。' },
  penalty: { en: 'Late payment', 'zh-CN': '逾期付款' },
  penalty_day: {
    en: 'What is paid late bears a penalty of {percent} % a day from the day after it was due.',
    'zh-CN': '逾期付款的，自到期次日起按每日 {percent}% 支付违约金。',
  },
  penalty_month: {
    en: 'What is paid late bears a penalty of {percent} % a month from the day after it was due.',
    'zh-CN': '逾期付款的，自到期次日起按每月 {percent}% 支付违约金。',
  },
  penalty_year: {
    en: 'What is paid late bears a penalty of {percent} % a year from the day after it was due.',
    'zh-CN': '逾期付款的，自到期次日起按年利率 {percent}% 支付违约金。',
  },
  supply: {
    en: 'While anything is overdue we may withhold further deliveries.',
    'zh-CN': '有逾期款项期间，我方有权暂停发货。',
  },
  title_: { en: 'Title to the goods', 'zh-CN': '所有权保留' },
  retains: {
    en: 'The goods stay our property until they are paid in full.',
    'zh-CN': '货款全部付清前，货物所有权归我方所有。',
  },
  proof: { en: 'Proof of delivery', 'zh-CN': '交付签收' },
  rebate: { en: 'Rebate', 'zh-CN': '返利与折扣' },
  guarantor: { en: 'Guarantor', 'zh-CN': '保证人' },
  guaranteed: { en: '{name}.', 'zh-CN': '{name}。' },
  guaranteedUntil: { en: '{name}, until {day}.', 'zh-CN': '{name}，保证期间至 {day}。' },
  period: { en: 'Period', 'zh-CN': '合同期限' },
  fromTo: { en: 'From {from} to {to}.', 'zh-CN': '自 {from} 起至 {to} 止。' },
  fromOn: { en: 'From {from} on.', 'zh-CN': '自 {from} 起。' },
  jurisdiction: { en: 'Disputes', 'zh-CN': '争议解决' },
  verbatim: { en: '{text}', 'zh-CN': '{text}' },
  closing: {
    en: 'By acknowledging, the customer confirms that it has read and understood these terms. It does not replace the contract.',
    'zh-CN': '客户签认即表示已阅读并理解上述付款条件。本函不替代合同。',
  },
  signName: { en: 'Name', 'zh-CN': '签认人' },
  signTitle: { en: 'Position', 'zh-CN': '职务' },
  signSeal: { en: 'Seal of the company', 'zh-CN': '公司盖章' },
  signDay: { en: 'Date', 'zh-CN': '日期' },
})

export interface LetterFacts {
  readonly number: string
  readonly version: number
  readonly clauses: Clauses
  readonly seller: string
  readonly buyer: string
  /** The day the version was made: the letter of a version never changes. */
  readonly date: LocalDate
}

export function letterOf(facts: LetterFacts, language: Language): Letter {
  const { clauses, number, version } = facts
  const told = (message: Message) => render(message, language)
  const points = pointsOf(clauses).map(([heading, ...texts]) => ({
    heading: told(heading),
    text: texts.map(told).join(language === 'en' ? ' ' : ''),
  }))
  return {
    language,
    title: told(say('title')),
    number: told(say('number', { number, version })),
    date: facts.date,
    to: clauses.buyer || facts.buyer,
    from: clauses.seller || facts.seller,
    intro: told(say('intro')),
    points,
    closing: told(say('closing')),
    signature: [say('signName'), say('signTitle'), say('signSeal'), say('signDay')].map(told),
  }
}

/** Kept with the acknowledgement, so that it can be shown what was acknowledged. */
export const wordsDigest = (letter: Letter): string =>
  createHash('sha256').update(JSON.stringify(letter)).digest('hex')

type Point = readonly [heading: Message, ...texts: Message[]]

function pointsOf(clauses: Clauses): Point[] {
  const { amount, currency, penalty, rebate, guarantor, jurisdiction, delivery_proof: proof } = clauses
  const points: Point[] = []
  const add = (point: Point | false) => {
    if (point) points.push(point)
  }
  add(amount !== null && [say('amount'), say('money', { currency, amount: grouped(amount) })])
  add([say('payment'), ...payment(clauses)])
  add(prices(clauses))
  add(
    penalty !== null && [
      say('penalty'),
      say(`penalty_${penalty.per}`, { percent: penalty.percent }),
      say('supply'),
    ],
  )
  add(rebate !== '' && [say('rebate'), verbatim(rebate)])
  add(clauses.retains_title && [say('title_'), say('retains')])
  add(proof !== '' && [say('proof'), verbatim(proof)])
  add(guarantor !== null && [say('guarantor'), guaranteed(guarantor)])
  add(period(clauses))
  add(jurisdiction !== '' && [say('jurisdiction'), verbatim(jurisdiction)])
  return points
}

const verbatim = (text: string) => say('verbatim', { text })

function payment(clauses: Clauses): Message[] {
  const terms = termsOf(clauses)
  const dated = clauses.due_on === null ? [] : [say('dueOn', { day: clauses.due_on })]
  const whole = terms ? [...termsSentences(terms, clauses.currency), ...dated] : dated
  const all = whole.length > 0 ? whole : [say('noTerms')]
  return [...all, ...familyTermsOf(clauses).flatMap(each => ofFamily(each, clauses.currency))]
}

const ofFamily = ({ family, terms }: NamedTerms, currency: Currency): Message[] => [
  say('family', { family }),
  ...termsSentences(terms, currency),
]

function prices({ credit_surcharge: percent, price_list: list }: Clauses): Point | false {
  const texts = [
    ...(percent === null ? [] : [say('surcharge', { percent })]),
    ...(list === '' ? [] : [say('priceList', { list })]),
  ]
  return texts.length > 0 && [say('prices'), ...texts]
}

const guaranteed = ({ name, until }: NonNullable<Clauses['guarantor']>) =>
  until === null ? say('guaranteed', { name }) : say('guaranteedUntil', { name, day: until })

function period({ from, to }: Clauses): Point | false {
  if (from === null) return false
  return [say('period'), to === null ? say('fromOn', { from }) : say('fromTo', { from, to })]
}

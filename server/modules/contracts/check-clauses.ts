/** What a court or an auditor would miss in a contract, and what the law forbids or flags. Pure. */
import type { LocalDate } from '../../kernel/dates.ts'
import { defineMessages, type Message } from '../../kernel/language.ts'
import type { TermEvent, Terms } from '../terms/index.ts'
import type { Clauses } from './clauses.ts'
import { lawOn } from './laws.ts'
import { longestDays } from './rules.ts'
import type { Finding, Severity, Signing } from './types.ts'

const say = defineMessages({
  'public-days': {
    en: 'The terms come to {days} days; a public body pays within {limit} days of delivery.',
    'zh-CN': '账期最长 {days} 天，机关、事业单位应自交付之日起 {limit} 日内付款。',
  },
  'public-days-agreed': {
    en: 'The terms come to {days} days; with a public body not more than {limit} may be agreed.',
    'zh-CN': '账期最长 {days} 天，与机关、事业单位约定的付款期限最长不得超过 {limit} 日。',
  },
  'large-days': {
    en: 'The terms come to {days} days; a large firm pays within {limit} days of delivery unless the trade has good reason for more.',
    'zh-CN': '账期最长 {days} 天，大型企业应自交付之日起 {limit} 日内付款，另有行业惯例的须合理。',
  },
  'paid-when-paid-void': {
    en: 'Payment waits for the payment of a third party: void where the buyer is large or public and we are small or medium-sized.',
    'zh-CN': '以第三方付款为付款前提（背靠背）：买方为大型企业或机关、我方为中小企业时，该条款无效。',
  },
  'paid-when-paid': {
    en: 'Payment waits for the payment of a third party: nobody can say when it falls due.',
    'zh-CN': '以第三方付款为付款前提（背靠背），到期日无从确定。',
  },
  'no-calendar-day': {
    en: 'A single deal without a calendar date: from when it is late, and from when the limitation runs, can be disputed.',
    'zh-CN': '一次性交易未写明具体付款日期，何时逾期、诉讼时效何时起算均可能有争议。',
  },
  'no-due-day': {
    en: 'Nothing says when is to be paid: it is due only on demand, after a time that is argued about.',
    'zh-CN': '未约定付款期限：须经催告并给予合理准备时间后才到期。',
  },
  'due-by-next-batch': {
    en: 'Payment falls due with the next batch: if none is ordered, it never does.',
    'zh-CN': '付款以下一批发货为前提：若不再要货，则一直不到期。',
  },
  'due-by-event': {
    en: 'Part of the price waits for the customer to accept or to sell: if it does neither, that part never falls due.',
    'zh-CN': '部分货款以验收或销售为付款前提：客户不验收、不报销售，则一直不到期。',
  },
  'no-penalty': {
    en: 'No penalty for late payment: only the statutory interest is left, and that must be argued for.',
    'zh-CN': '未约定逾期付款违约金，只能主张法定利息，且须举证。',
  },
  'no-title': {
    en: 'No retention of title: goods that are not paid cannot be taken back.',
    'zh-CN': '未约定所有权保留，货款未付清也无法取回货物。',
  },
  'no-jurisdiction': {
    en: 'No court or arbitration is named: it is likely to be the one where the customer sits.',
    'zh-CN': '未约定管辖法院或仲裁机构，通常须到客户所在地起诉。',
  },
  'no-delivery-proof': {
    en: 'Nothing says who signs for the goods, and how: delivery can be denied.',
    'zh-CN': '未约定由谁签收、如何签收，对方可能否认收货。',
  },
  'guarantor-period': {
    en: '{name} guarantees without a period: it ends six months after the debt falls due.',
    'zh-CN': '保证人 {name} 未约定保证期间，仅为债务到期后六个月。',
  },
  'buyer-size': {
    en: "The buyer's size is not stated; with it the protection of small and medium-sized suppliers stands or falls.",
    'zh-CN': '未写明买方企业规模，是否适用中小企业款项支付保护无从判断。',
  },
  'seller-size': {
    en: 'We do not state that we are a small or medium-sized enterprise; who does not say so at signing cannot rely on it.',
    'zh-CN': '未在签约时声明我方为中小企业，事后难以主张中小企业款项支付保护。',
  },
  'no-period': {
    en: 'A framework contract without an end: nobody will look at its terms again.',
    'zh-CN': '框架合同未约定终止日期，条款将无人复核。',
  },
  'no-seal': {
    en: 'The seal of one side is missing; whether the signature binds the company can be disputed.',
    'zh-CN': '缺少一方公章或合同专用章，签字人能否代表公司可能有争议。',
  },
})

const remedies = defineMessages({
  shorten: {
    en: 'Agree on {limit} days or less, or write down the reason the trade has.',
    'zh-CN': '将账期改为 {limit} 天以内，或写明行业惯例理由。',
  },
  strike: { en: 'Strike the clause and name a day.', 'zh-CN': '删除该条款，改为明确的付款日期。' },
  day: { en: 'Name the day of payment.', 'zh-CN': '写明具体付款日期。' },
  terms: { en: 'Agree on terms, as net 30.', 'zh-CN': '约定账期，例如“月结30天”。' },
  fallback: {
    en: 'Add a last day of payment, whatever happens until then.',
    'zh-CN': '补充最迟付款日，届时无论如何均应付清。',
  },
  penalty: {
    en: 'Agree on a rate per day or month, as 0.05 % a day.',
    'zh-CN': '约定按日或按月的违约金，例如每日 0.05%。',
  },
  title: {
    en: 'Write that the goods stay ours until they are paid.',
    'zh-CN': '写明货款付清前货物所有权归我方。',
  },
  court: {
    en: 'Name the court at our seat, or an arbitration commission.',
    'zh-CN': '约定我方所在地法院管辖，或指定仲裁委员会。',
  },
  proof: {
    en: 'Name who signs, with which stamp, and until when faults are told.',
    'zh-CN': '写明签收人、签收用章和异议期限。',
  },
  until: { en: 'Name the last day of the guarantee.', 'zh-CN': '写明保证期间的截止日期。' },
  declare: { en: 'State the size of both sides.', 'zh-CN': '在合同中写明双方企业规模。' },
  period: { en: 'Name the last day.', 'zh-CN': '写明终止日期。' },
  seal: { en: 'Have both companies put their seal on it.', 'zh-CN': '请双方加盖公章或合同专用章。' },
})

export interface Judged {
  readonly clauses: Clauses
  /** Those of the clauses; null where there are none. */
  readonly terms: Terms | null
  /** The day whose law counts: that of the signature, else today. */
  readonly on: LocalDate
  /** Null: not signed yet. */
  readonly signing: Signing | null
}

/** Forbidden first, then by the order of a contract. */
export function checkClauses(judged: Judged): Finding[] {
  const found = [...paymentFindings(judged), ...partyFindings(judged), ...otherFindings(judged)]
  const rank: Record<Severity, number> = { forbidden: 0, weak: 1, advice: 2 }
  return found.sort((left, right) => rank[left.severity] - rank[right.severity])
}

const isProtected = ({ seller_size: size }: Clauses) => size !== 'large' && size !== 'public'
const isPowerful = ({ buyer_size: size }: Clauses) => size === 'large' || size === 'public'

/** Events only the customer brings about. */
const upToCustomer: readonly TermEvent[] = ['acceptance', 'sell-through']

function paymentFindings(judged: Judged): Finding[] {
  const { clauses, terms, on } = judged
  const find = finder(on)
  const found = dayFindings(judged)
  if (clauses.paid_when_paid) {
    const isVoid = isPowerful(clauses) && isProtected(clauses) && lawOn('sme-back-to-back', on) !== null
    found.push(
      isVoid
        ? find(
            'forbidden',
            'paid_when_paid',
            say('paid-when-paid-void'),
            remedies('strike'),
            'sme-back-to-back',
          )
        : find('weak', 'paid_when_paid', say('paid-when-paid'), remedies('strike')),
    )
  }
  if (clauses.kind === 'one_off' && clauses.due_on === null)
    found.push(find('weak', 'due_on', say('no-calendar-day'), remedies('day')))
  if (terms === null && clauses.due_on === null && clauses.kind === 'framework')
    found.push(find('weak', 'terms', say('no-due-day'), remedies('terms'), 'no-due-date'))
  if (terms?.kind === 'n-for' && clauses.due_on === null && clauses.kind === 'framework')
    found.push(find('weak', 'terms', say('due-by-next-batch'), remedies('fallback')))
  const waits = terms?.kind === 'parts' && terms.parts.some(part => upToCustomer.includes(part.event))
  if (waits && clauses.due_on === null)
    found.push(find('weak', 'terms', say('due-by-event'), remedies('fallback')))
  if (clauses.penalty === null)
    found.push(find('weak', 'penalty', say('no-penalty'), remedies('penalty'), 'penalty'))
  return found
}

/** Longer than the law lets a large or public buyer make a small or medium-sized supplier wait. */
function dayFindings({ clauses, terms, on }: Judged): Finding[] {
  const days = terms === null ? null : longestDays(terms)
  if (days === null || !isPowerful(clauses) || !isProtected(clauses)) return []
  const find = finder(on)
  const over = (id: string) => {
    const law = lawOn(id, on)
    return law?.days !== undefined && days > law.days ? law.days : undefined
  }
  const told = (
    severity: Severity,
    key: 'public-days' | 'public-days-agreed' | 'large-days',
    limit: number,
    law: string,
  ) => [find(severity, 'terms', say(key, { days, limit }), remedies('shorten', { limit }), law)]
  if (clauses.buyer_size === 'large') {
    const limit = over('sme-large-days')
    return limit === undefined ? [] : told('forbidden', 'large-days', limit, 'sme-large-days')
  }
  const most = over('sme-public-days-agreed')
  if (most !== undefined) return told('forbidden', 'public-days-agreed', most, 'sme-public-days-agreed')
  const limit = over('sme-public-days')
  return limit === undefined ? [] : told('weak', 'public-days', limit, 'sme-public-days')
}

function partyFindings({ clauses, on, signing }: Judged): Finding[] {
  const find = finder(on)
  const found: Finding[] = []
  if (clauses.guarantor && clauses.guarantor.until === null)
    found.push(
      find(
        'weak',
        'guarantor',
        say('guarantor-period', { name: clauses.guarantor.name }),
        remedies('until'),
        'guarantee-period',
      ),
    )
  if (clauses.buyer_size === null)
    found.push(find('advice', 'buyer_size', say('buyer-size'), remedies('declare'), 'sme-size-declared'))
  else if (isPowerful(clauses) && clauses.seller_size === null)
    found.push(find('weak', 'seller_size', say('seller-size'), remedies('declare'), 'sme-size-declared'))
  if (signing && signing.seals !== 'both')
    found.push(find('weak', 'seals', say('no-seal'), remedies('seal'), 'seal'))
  return found
}

function otherFindings({ clauses, on }: Judged): Finding[] {
  const find = finder(on)
  const found: Finding[] = []
  if (clauses.delivery_proof === '')
    found.push(find('weak', 'delivery_proof', say('no-delivery-proof'), remedies('proof'), 'delivery-proof'))
  if (!clauses.retains_title)
    found.push(find('weak', 'retains_title', say('no-title'), remedies('title'), 'retention-of-title'))
  if (clauses.jurisdiction === '')
    found.push(find('weak', 'jurisdiction', say('no-jurisdiction'), remedies('court')))
  if (clauses.kind === 'framework' && clauses.to === null)
    found.push(find('advice', 'to', say('no-period'), remedies('period')))
  return found
}

const finder =
  (on: LocalDate) =>
  (severity: Severity, clause: string, reason: Message, remedy: Message, law?: string): Finding => ({
    rule: reason.key,
    severity,
    clause,
    reason,
    remedy,
    law: law === undefined ? null : lawOn(law, on),
  })

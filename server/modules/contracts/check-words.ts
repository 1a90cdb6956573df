/** What the clause check says. */
import { defineMessages } from '../../kernel/language.ts'

export const say = defineMessages({
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
  'penalty-below-lpr': {
    en: 'The penalty comes to less than {percent} % a year, the one-year LPR of {from} on: with a large or public buyer less may not be agreed.',
    'zh-CN':
      '约定的违约金折合年利率低于 {percent}%（{from} 起的一年期 LPR）：买方为大型企业或机关、事业单位时，不得低于合同订立时的一年期 LPR。',
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

/** What would mend it. */
export const remedies = defineMessages({
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
  lpr: {
    en: 'Agree on {percent} % a year or more, as 0.05 % a day.',
    'zh-CN': '改为年利率 {percent}% 以上，例如每日 0.05%。',
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

/** What the clause check rests on: data with days, so that a contract is judged by what was in force at its time. */
import { type LocalDate, parseDate } from '../../kernel/dates.ts'
import type { Law } from './types.ts'

function day(text: string): LocalDate {
  const date = parseDate(text)
  if (!date) throw new Error(`no day: ${text}`)
  return date
}

const smePayments = {
  en: 'Regulations on Ensuring Payments to Small and Medium-sized Enterprises',
  'zh-CN': '保障中小企业款项支付条例',
}
const civilCode = { en: 'Civil Code', 'zh-CN': '民法典' }
const article = (number: number) => ({ en: `art. ${number}`, 'zh-CN': `第${number}条` })
const renewed = { from: day('2025-06-01'), to: null, isUnconfirmed: false }
const code = { name: civilCode, from: day('2021-01-01'), to: null, isUnconfirmed: true }

export const laws: readonly Law[] = [
  { id: 'sme-large-days', name: smePayments, article: article(9), days: 60, ...renewed },
  { id: 'sme-public-days', name: smePayments, article: article(9), days: 30, ...renewed },
  { id: 'sme-public-days-agreed', name: smePayments, article: article(9), days: 60, ...renewed },
  { id: 'sme-back-to-back', name: smePayments, article: article(9), ...renewed },
  { id: 'sme-size-declared', name: smePayments, article: article(3), ...renewed },
  {
    id: 'sme-public-days',
    name: smePayments,
    article: article(8),
    days: 30,
    from: day('2020-09-01'),
    to: day('2025-05-31'),
    isUnconfirmed: true,
  },
  {
    id: 'sme-public-days-agreed',
    name: smePayments,
    article: article(8),
    days: 60,
    from: day('2020-09-01'),
    to: day('2025-05-31'),
    isUnconfirmed: true,
  },
  { id: 'sme-late-interest', name: smePayments, article: article(17), ...renewed },
  {
    id: 'sme-late-interest',
    name: smePayments,
    article: article(15),
    from: day('2020-09-01'),
    to: day('2025-05-31'),
    isUnconfirmed: true,
  },
  { id: 'no-due-date', article: article(511), ...code },
  { id: 'penalty', article: article(585), ...code },
  { id: 'seal', article: article(490), ...code },
  { id: 'retention-of-title', article: article(641), ...code },
  { id: 'guarantee-period', article: article(692), ...code },
  { id: 'delivery-proof', article: article(598), ...code },
]

/** The law of that id in force on a day. */
export const lawOn = (id: string, on: LocalDate): Law | null =>
  laws.find(law => law.id === id && law.from <= on && (law.to === null || on <= law.to)) ?? null

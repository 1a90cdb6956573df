/** The ranked list to work on now. */
import type { Reader } from '../../kernel/database/transaction.ts'
import type { Instant, LocalDate } from '../../kernel/dates.ts'
import { defineMessages, type Language, type Message, render } from '../../kernel/language.ts'
import { currencyDigits, formatMinor, showMinor } from '../../kernel/money.ts'
import { needCustomer } from '../customers/index.ts'
import { companyCurrency, convertMinor, type Overdue, overdueCustomers, ratesOn } from '../ledger/index.ts'
import { type Action, actionOn, byWeight, sizeOf } from './rules.ts'

const say = defineMessages({
  overdue: {
    en: '{overdue} {currency} overdue, the oldest by {days} days.',
    'zh-CN': '逾期共 {overdue} {currency}，最久逾期 {days} 天。',
  },
  covered: {
    en: '{unapplied} {currency} on account covers the {overdue} overdue: apply it before asking for more.',
    'zh-CN': '挂账 {unapplied} {currency} 足以冲抵逾期的 {overdue}，请先核销再催收。',
  },
  noRate: {
    en: '{overdue} {currency} overdue, the oldest by {days} days; ranked last, as there is no rate for {currency}.',
    'zh-CN': '逾期共 {overdue} {currency}，最久逾期 {days} 天；缺少 {currency} 汇率，故排在最后。',
  },
})

export interface TodayInput {
  readonly asOf: LocalDate
  readonly knownAt: Instant | null
  /** Only customers this salesperson looks after. */
  readonly salesperson?: string | undefined
  /** Only this one, by code; refused when it is unknown. */
  readonly customer?: string | undefined
  readonly limit?: number | undefined
}

export interface TodayRow extends Overdue {
  readonly rank: number
  readonly action: Action
  readonly reason: Message
}

export async function today(reader: Reader, input: TodayInput): Promise<TodayRow[]> {
  const own = await companyCurrency(reader)
  const rates = await ratesOn(reader, input.asOf)
  if (input.customer !== undefined) await needCustomer(reader, input.customer)
  const overdue = await overdueCustomers(reader, input, input)
  const ranked = overdue.map(row => {
    const rate = row.currency === own ? '1' : rates.get(row.currency)
    const weight = rate === undefined ? null : convertMinor(row.weight, row.currency, own, rate)
    const overdueOwn = rate === undefined ? null : convertMinor(row.overdueMinor, row.currency, own, rate)
    const action = actionOn({
      ...row,
      size: overdueOwn === null ? 'ordinary' : sizeOf(overdueOwn, currencyDigits(own)),
    })
    return {
      row,
      customer: row.customer,
      currency: row.currency,
      ownWeight: row.weight,
      weight,
      action,
      reason: reasonOf(row, action, weight),
    }
  })
  return ranked
    .sort(byWeight)
    .slice(0, input.limit)
    .map(({ row, action, reason }, index) => ({ ...row, rank: index + 1, action, reason }))
}

function reasonOf(row: Overdue, action: Action, weight: bigint | null): Message {
  const facts = {
    overdue: showMinor(row.overdueMinor, row.currency),
    currency: row.currency,
    days: row.days,
  }
  if (action === 'apply_cash') {
    return say('covered', { ...facts, unapplied: showMinor(row.unappliedMinor, row.currency) })
  }
  return say(weight === null ? 'noRate' : 'overdue', facts)
}

export function todayToJson(rows: readonly TodayRow[], language: Language) {
  return {
    rows: rows.map(row => ({
      rank: row.rank,
      customer: row.customer,
      name: row.name,
      currency: row.currency,
      overdue: formatMinor(row.overdueMinor, row.currency),
      days: row.days,
      action: row.action,
      reason: render(row.reason, language),
      // What acting today is worth is not known before collections learn from replies.
      expected_gain: null,
    })),
  }
}

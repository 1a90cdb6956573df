import { defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { type Column, table } from '../../kernel/cli/table.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { formatMinor, showMinor } from '../../kernel/money.ts'
import { type Aging, type AgingTotal, aging, agingToJson, emptyAging } from './aging.ts'
import { refuse } from './errors.ts'
import { limitsOf, notDue } from './rules.ts'
import { type AgingKey, agingKeys } from './store-aging.ts'

const say = defineMessages({
  heading: { en: 'Open as of {day}', 'zh-CN': '截至 {day} 的账龄' },
  nothing: { en: 'Nothing is open.', 'zh-CN': '没有未结款项。' },
  converted: {
    en: 'Converted to {currency} at the rates of the day: {total}, unapplied {unapplied}.',
    'zh-CN': '按当日汇率折合 {currency}：{total}，未核销 {unapplied}。',
  },
  missing: {
    en: 'No total in {currency}: there is no rate for {missing}.',
    'zh-CN': '无法折合 {currency}：缺少 {missing} 的汇率。',
  },
})

export const agingCommand = defineCommand({
  name: 'aging',
  summary: { en: 'who owes how much for how long', 'zh-CN': '账龄：谁欠多少、欠了多久' },
  options: {
    by: {
      value: 'KEY',
      text: {
        en: `${agingKeys.join(', ')}; customer unless said`,
        'zh-CN': `按 ${agingKeys.join('、')} 汇总，默认 customer`,
      },
      parse: keyOf,
    },
    buckets: {
      value: 'DAYS',
      text: { en: 'last days of the buckets (30,60,90)', 'zh-CN': '账龄区间的天数（30,60,90）' },
      parse: limitsOf,
    },
  },
  access: 'read',
  figures: true,
  permission: 'read',
  async run(context, { by, buckets }) {
    const { asOf, knownAt } = context
    const input = { asOf, knownAt, by: by ?? 'customer', limits: buckets }
    const found = await reading(context, emptyAging(input), reader => aging(reader, input))
    return { json: agingToJson(found), text: language => agingText(found, language) }
  },
})

/** Refuses `unknown-key`. */
export function keyOf(text: string): AgingKey {
  const key = agingKeys.find(each => each === text)
  if (!key) throw refuse('unknown-key', { value: text.slice(0, 40), known: agingKeys.join(', ') })
  return key
}

export function agingText(found: Aging, language: Language): string {
  if (found.rows.length === 0) return render(say('nothing'), language)
  const total = { en: 'Total', 'zh-CN': '合计' }[language]
  const rows = [...found.rows, ...found.totals.map(each => ({ key: total, name: '', ...each }))]
  const figure = (heading: string, pick: (row: AgingTotal) => bigint): Column<(typeof rows)[number]> => ({
    heading: { en: heading === notDue ? 'not due' : heading, 'zh-CN': headings[heading] ?? heading },
    cell: row => formatMinor(pick(row), row.currency),
    kind: 'figure',
  })
  const shown = table(
    [
      { heading: { en: 'key', 'zh-CN': '分组' }, cell: row => row.key },
      { heading: { en: 'name', 'zh-CN': '名称' }, cell: row => (row.name === row.key ? '' : row.name) },
      { heading: { en: 'currency', 'zh-CN': '币种' }, cell: row => row.currency },
      ...found.buckets.map((bucket, index) => figure(bucket, row => row.amounts[index] ?? 0n)),
      figure('total', row => row.total),
      figure('unapplied', row => row.unapplied),
      figure('net', row => row.total - row.unapplied),
    ],
    rows,
    language,
  )
  return [
    render(say('heading', { day: found.asOf }), language),
    shown,
    ...convertedText(found, language),
  ].join('\n')
}

const headings: Record<string, string> = {
  not_due: '未到期',
  total: '合计',
  unapplied: '未核销',
  net: '净额',
}

function convertedText({ converted }: Aging, language: Language): string[] {
  if (!converted) return []
  const { currency, total, unapplied, missing } = converted
  if (total === null || unapplied === null) {
    return [render(say('missing', { currency, missing: missing.join(', ') }), language)]
  }
  const facts = { currency, total: showMinor(total, currency), unapplied: showMinor(unapplied, currency) }
  return [render(say('converted', facts), language)]
}

import { defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { type Column, table } from '../../kernel/cli/table.ts'
import { dateOf } from '../../kernel/dates.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { formatMinor } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import { type KpiKey, type KpiRow, kpi, kpiKeys, kpiToJson } from './kpi.ts'

const say = defineMessages({ nothing: { en: 'Nothing to measure.', 'zh-CN': '没有可计算的数据。' } })

export const kpiCommand = defineCommand({
  name: 'kpi',
  summary: {
    en: 'sales, money in, DSO and the like of a period',
    'zh-CN': '期间指标：销售、回款、回款率、DSO 等',
  },
  options: {
    from: {
      value: 'DATE',
      text: { en: 'first day (first of the month)', 'zh-CN': '起始日（默认当月 1 日）' },
      parse: dateOf,
    },
    to: {
      value: 'DATE',
      text: { en: 'last day (--as-of)', 'zh-CN': '截止日（默认 --as-of）' },
      parse: dateOf,
    },
    by: {
      value: 'KEY',
      text: { en: kpiKeys.join(', '), 'zh-CN': `按 ${kpiKeys.join('、')} 分组` },
      parse: keyOf,
    },
  },
  access: 'read',
  figures: true,
  permission: 'read',
  async run(context, { from, to, by }) {
    const { asOf, knownAt } = context
    const input = { from: from ?? null, to: to ?? asOf, knownAt, by: by ?? null }
    const rows = await reading<KpiRow[]>(context, [], reader => kpi(reader, input))
    return { json: kpiToJson(rows), text: language => shown(rows, language) }
  },
})

function keyOf(text: string): KpiKey {
  const key = kpiKeys.find(each => each === text)
  if (!key) throw refuse('unknown-kpi-key', { value: text.slice(0, 40), known: kpiKeys.join(', ') })
  return key
}

function shown(rows: readonly KpiRow[], language: Language): string {
  const figure = (en: string, chinese: string, cell: Column<KpiRow>['cell']): Column<KpiRow> => ({
    heading: { en, 'zh-CN': chinese },
    cell,
    kind: 'figure',
  })
  const percent = (value: number | null) => (value === null ? null : `${Math.round(value * 10_000) / 100} %`)
  const text = table<KpiRow>(
    [
      { heading: { en: 'key', 'zh-CN': '分组' }, cell: row => row.key },
      { heading: { en: 'currency', 'zh-CN': '币种' }, cell: row => row.currency },
      figure('sales', '销售', row => formatMinor(row.sales, row.currency)),
      figure('collected', '回款', row => formatMinor(row.collected, row.currency)),
      figure('rate', '回款率', row => percent(row.collectionRate)),
      figure('DSO', 'DSO', row => row.dso),
      figure('countback', '倒推 DSO', row => row.dsoCountback),
      figure('since first', '累计 DSO', row => row.dsoSinceFirst),
      figure('BPDSO', '最佳 DSO', row => row.bpdso),
      figure('ADD', '平均逾期天数', row => row.add),
      figure('CEI', 'CEI', row => percent(row.cei)),
      figure('overdue', '逾期率', row => percent(row.overdueRatio)),
    ],
    rows,
    language,
  )
  return text || render(say('nothing'), language)
}

import { defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { formatMinor } from '../../kernel/money.ts'
import { refuse } from './errors.ts'
import type { Action } from './rules.ts'
import { salespersonOf } from './salesperson-of.ts'
import { type TodayRow, today, todayToJson } from './today.ts'

const say = defineMessages({ nothing: { en: 'Nothing is overdue.', 'zh-CN': '没有逾期款项。' } })

export const todayCommand = defineCommand({
  name: 'today',
  summary: { en: 'whom to work on now, and why', 'zh-CN': '今天先处理谁、为什么' },
  options: {
    for: { value: 'USER', text: { en: "this person's customers only", 'zh-CN': '只列此人的客户' } },
    customer: { value: 'CODE', text: { en: 'this customer only', 'zh-CN': '只列这个客户' } },
    limit: { value: 'N', text: { en: 'so many rows at most', 'zh-CN': '最多行数' }, parse: limitOf },
  },
  access: 'read',
  figures: true,
  permission: 'read',
  async run(context, { for: name, customer, limit }) {
    const { asOf, knownAt, language } = context
    const rows = await reading<TodayRow[]>(context, [], async reader => {
      const salesperson = name === undefined ? undefined : await salespersonOf(reader, name)
      return today(reader, { asOf, knownAt, salesperson, customer, limit })
    })
    return { json: todayToJson(rows, language), text: spoken => todayText(rows, spoken) }
  },
})

/** Refuses `bad-limit`. */
function limitOf(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw refuse('bad-limit', { value: text.slice(0, 40) })
  return Number(text)
}

const actionNames: Record<Action, { en: string; 'zh-CN': string }> = {
  write: { en: 'write', 'zh-CN': '发函' },
  call: { en: 'call', 'zh-CN': '致电' },
  visit: { en: 'visit', 'zh-CN': '上门' },
  escalate: { en: 'escalate', 'zh-CN': '升级' },
  apply_cash: { en: 'apply cash', 'zh-CN': '核销' },
}

export function todayText(rows: readonly TodayRow[], language: Language): string {
  const text = table<TodayRow>(
    [
      { heading: { en: '#', 'zh-CN': '序' }, cell: row => row.rank, kind: 'figure' },
      { heading: { en: 'customer', 'zh-CN': '客户' }, cell: row => row.customer },
      { heading: { en: 'name', 'zh-CN': '名称' }, cell: row => row.name },
      { heading: { en: 'currency', 'zh-CN': '币种' }, cell: row => row.currency },
      {
        heading: { en: 'overdue', 'zh-CN': '逾期' },
        cell: row => formatMinor(row.overdueMinor, row.currency),
        kind: 'figure',
      },
      { heading: { en: 'days', 'zh-CN': '天数' }, cell: row => row.days, kind: 'figure' },
      { heading: { en: 'do', 'zh-CN': '行动' }, cell: row => actionNames[row.action][language] },
      { heading: { en: 'why', 'zh-CN': '原因' }, cell: row => render(row.reason, language) },
    ],
    rows,
    language,
  )
  return text || render(say('nothing'), language)
}

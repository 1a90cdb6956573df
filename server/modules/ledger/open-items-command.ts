import { defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { streamedSnapshot } from '../../kernel/database/streamed-snapshot.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { needCustomer } from '../customers/index.ts'
import { listOpenItems, openItemToJson } from './open-items.ts'

const say = defineMessages({ nothing: { en: 'Nothing is open.', 'zh-CN': '没有未结款项。' } })

type Item = ReturnType<typeof openItemToJson>

export const openItemsCommand = defineCommand({
  name: 'open-items',
  summary: { en: 'open invoices and charges one by one', 'zh-CN': '逐笔列出未结发票和费用' },
  options: {
    customer: { value: 'CODE', text: { en: 'of this customer only', 'zh-CN': '只列此客户' } },
    credits: {
      text: { en: 'with credit notes and money on account', 'zh-CN': '同时列出贷项和预收款' },
    },
  },
  access: 'read',
  figures: true,
  permission: 'read',
  async run(context, { customer, credits }) {
    const { pool, scope, asOf, knownAt } = context
    const customerId =
      customer === undefined
        ? null
        : await reading(context, null, async reader => (await needCustomer(reader, customer)).id)
    async function* items(): AsyncGenerator<Item> {
      if (!scope) return
      const input = { asOf, knownAt, customerId, credits }
      for await (const item of streamedSnapshot(pool, scope, reader => listOpenItems(reader, input))) {
        yield openItemToJson(item, input)
      }
    }
    return { json: { items: items() }, text: language => shown(items(), language) }
  },
})

async function shown(items: AsyncIterable<Item>, language: Language): Promise<string> {
  const rows: Item[] = []
  for await (const item of items) rows.push(item)
  const text = table<Item>(
    [
      { heading: { en: 'customer', 'zh-CN': '客户' }, cell: item => item.customer },
      { heading: { en: 'number', 'zh-CN': '单号' }, cell: item => item.number },
      { heading: { en: 'issued', 'zh-CN': '开票日' }, cell: item => item.issued },
      { heading: { en: 'due', 'zh-CN': '到期日' }, cell: item => item.due },
      { heading: { en: 'currency', 'zh-CN': '币种' }, cell: item => item.currency },
      { heading: { en: 'amount', 'zh-CN': '金额' }, cell: item => item.amount, kind: 'figure' },
      { heading: { en: 'open', 'zh-CN': '未结' }, cell: item => item.open, kind: 'figure' },
      {
        heading: { en: 'days overdue', 'zh-CN': '逾期天数' },
        cell: item => item.days_overdue,
        kind: 'figure',
      },
      { heading: { en: 'class', 'zh-CN': '分类' }, cell: item => className(item.class, language) },
      { heading: { en: 'disputed', 'zh-CN': '争议' }, cell: item => (item.disputed ? '!' : '') },
    ],
    rows,
    language,
  )
  return text || render(say('nothing'), language)
}

const classNames = { current: '未收款', collecting: '催收款', doubtful: '准呆账', bad: '呆账' } as const

function className(name: Item['class'], language: Language): string {
  if (name === null) return ''
  return language === 'en' ? name : classNames[name]
}

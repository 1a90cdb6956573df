import { defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { streamedSnapshot } from '../../kernel/database/streamed-snapshot.ts'
import { dateOf } from '../../kernel/dates.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { needCustomer } from '../customers/index.ts'
import { journalEntryToJson } from './journal.ts'
import { journalEntries } from './store-journal.ts'

const say = defineMessages({ nothing: { en: 'No entries.', 'zh-CN': '没有凭证。' } })

type Entry = ReturnType<typeof journalEntryToJson>

export const journalCommand = defineCommand({
  name: 'ledger',
  summary: { en: 'the journal, entry by entry', 'zh-CN': '逐笔列出日记账' },
  options: {
    customer: { value: 'CODE', text: { en: 'with a line of this customer', 'zh-CN': '涉及此客户的凭证' } },
    from: { value: 'DATE', text: { en: 'from this day', 'zh-CN': '自此日起' }, parse: dateOf },
    to: { value: 'DATE', text: { en: 'up to this day', 'zh-CN': '至此日止' }, parse: dateOf },
  },
  access: 'read',
  figures: true,
  permission: 'read',
  async run(context, { customer, from, to }) {
    const { pool, scope, asOf, knownAt } = context
    const customerId =
      customer === undefined
        ? null
        : await reading(context, null, async reader => (await needCustomer(reader, customer)).id)
    async function* entries(): AsyncGenerator<Entry> {
      if (!scope) return
      const filter = { asOf, knownAt, customerId, from: from ?? null, to: to ?? null }
      for await (const entry of streamedSnapshot(pool, scope, reader => journalEntries(reader, filter))) {
        yield journalEntryToJson(entry)
      }
    }
    return { json: { entries: entries() }, text: language => shown(entries(), language) }
  },
})

/** A table per thousand entries, so that a long journal begins to show at once. */
async function* shown(entries: AsyncIterable<Entry>, language: Language): AsyncGenerator<string> {
  let batch: Entry[] = []
  let some = false
  for await (const entry of entries) {
    some = true
    batch.push(entry)
    if (batch.length < 1000) continue
    yield `${tableOf(batch, language)}\n`
    batch = []
  }
  yield `${some ? tableOf(batch, language) : render(say('nothing'), language)}\n`
}

function tableOf(entries: readonly Entry[], language: Language): string {
  const rows = entries.flatMap(entry =>
    entry.lines.map((line, index) => ({ ...line, entry: index === 0 ? entry : undefined })),
  )
  return table(
    [
      { heading: { en: 'id', 'zh-CN': '编号' }, cell: row => row.entry?.id ?? '' },
      { heading: { en: 'date', 'zh-CN': '日期' }, cell: row => row.entry?.date ?? '' },
      { heading: { en: 'kind', 'zh-CN': '类型' }, cell: row => row.entry?.kind ?? '' },
      { heading: { en: 'ref', 'zh-CN': '单号' }, cell: row => row.entry?.ref ?? '' },
      { heading: { en: 'account', 'zh-CN': '科目' }, cell: row => row.account },
      { heading: { en: 'customer', 'zh-CN': '客户' }, cell: row => row.customer ?? '' },
      { heading: { en: 'currency', 'zh-CN': '币种' }, cell: row => row.currency },
      { heading: { en: 'debit', 'zh-CN': '借方' }, cell: row => row.debit, kind: 'figure' },
      { heading: { en: 'credit', 'zh-CN': '贷方' }, cell: row => row.credit, kind: 'figure' },
    ],
    rows,
    language,
  )
}

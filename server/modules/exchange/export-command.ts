/** `export KIND`: to a file, or as CSV to standard output. */
import { resolve } from 'node:path'
import { type Answer, type Command, defineCommand } from '../../kernel/cli/command.ts'
import { dateOf } from '../../kernel/dates.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { refuse } from './errors.ts'
import type { ExportKind, ExportRow, ExportWish } from './export-kind.ts'
import { exportAsCsv, exportedRows, exportToFile } from './export-rows.ts'

const say = defineMessages({
  done: { en: '{rows} rows of {kind} written to {file}.', 'zh-CN': '已将 {kind} 共 {rows} 行写入 {file}。' },
  writing: { en: 'writing {kind}', 'zh-CN': '导出 {kind}' },
})

export function exportCommand(kinds: readonly ExportKind[]): Command {
  return defineCommand({
    name: 'export',
    summary: {
      en: `export to CSV or a workbook: ${namesIn(kinds, 'en')}`,
      'zh-CN': `导出为 CSV 或 Excel：${namesIn(kinds, 'zh-CN')}`,
    },
    arguments: {
      kind: {
        value: 'KIND',
        text: {
          en: kinds.map(each => each.kind).join(', '),
          'zh-CN': kinds.map(each => each.kind).join('、'),
        },
        parse: (text: string) => kindNamed(kinds, text),
      },
    },
    options: {
      out: {
        value: 'FILE',
        text: {
          en: '.csv or .xlsx (default: CSV to standard output)',
          'zh-CN': '.csv 或 .xlsx 文件（默认输出 CSV）',
        },
      },
      from: {
        value: 'DATE',
        parse: dateOf,
        text: {
          en: `from this day (${takers(kinds, 'from')})`,
          'zh-CN': `自此日起（${takers(kinds, 'from')}）`,
        },
      },
      to: {
        value: 'DATE',
        parse: dateOf,
        text: {
          en: `up to this day (${takers(kinds, 'to')})`,
          'zh-CN': `至此日止（${takers(kinds, 'to')}）`,
        },
      },
      summary: {
        text: {
          en: `one for each day and kind (${takers(kinds, 'summary')})`,
          'zh-CN': `按日按类型汇总（${takers(kinds, 'summary')}）`,
        },
      },
    },
    access: 'read',
    permission: 'export',
    async run(context, input): Promise<Answer> {
      const { kind, out } = input
      const wish = { from: input.from ?? null, to: input.to ?? null, summary: input.summary }
      refuseUntaken(kind, wish)
      const rows = () => exportedRows(context.pool, context.scope, kind, wish)
      if (out === undefined) return toStandardOutput(kind, rows)
      const file = resolve(out)
      const count = await exportToFile(file, kind, rows(), done =>
        context.progress(say('writing', { kind: kind.kind }), done),
      )
      const told = { kind: kind.kind, rows: count, file }
      return { json: told, text: language => render(say('done', told), language) }
    },
  })
}

function toStandardOutput(kind: ExportKind, rows: () => AsyncIterable<readonly ExportRow[]>): Answer {
  return {
    json: { kind: kind.kind, file: null, records: records(kind, rows()) },
    text: () => exportAsCsv(kind, rows()),
  }
}

async function* records(kind: ExportKind, rows: AsyncIterable<readonly ExportRow[]>) {
  for await (const batch of rows) {
    for (const row of batch) {
      yield Object.fromEntries(kind.columns.map(({ header }) => [header, row[header] ?? null]))
    }
  }
}

export function kindNamed(kinds: readonly ExportKind[], text: string): ExportKind {
  const found = kinds.find(each => each.kind === text)
  if (!found) {
    throw refuse('unknown-export', {
      kind: text.slice(0, 40),
      known: kinds.map(each => each.kind).join(', '),
    })
  }
  return found
}

export function refuseUntaken(kind: ExportKind, wish: ExportWish): void {
  const given = { from: wish.from !== null, to: wish.to !== null, summary: wish.summary }
  for (const option of ['from', 'to', 'summary'] as const) {
    if (given[option] && !kind.takes?.includes(option)) {
      throw refuse('option-not-for-kind', { option: `--${option}`, kind: kind.kind })
    }
  }
}

const takers = (kinds: readonly ExportKind[], option: keyof ExportWish) =>
  kinds
    .filter(each => each.takes?.includes(option))
    .map(each => each.kind)
    .join(', ')

const namesIn = (kinds: readonly ExportKind[], language: Language) =>
  kinds.map(each => each.summary[language]).join(language === 'zh-CN' ? '、' : ', ')

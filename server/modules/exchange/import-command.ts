/** `import`: files in, a report out; refused files list every bad row. */
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { type Answer, type Command, defineCommand } from '../../kernel/cli/command.ts'
import { defineMessages, type Language, render } from '../../kernel/language.ts'
import { refuse } from './errors.ts'
import { importFiles } from './import-files.ts'
import type { ImportKind } from './import-kind.ts'
import { type ImportReport, reportJson } from './import-report.ts'
import type { DateOrder } from './read-date.ts'

const say = defineMessages({
  file: {
    en: '{file}: {kind}, {rows} rows: {created} created, {updated} updated, {unchanged} unchanged, {rejected} rejected.',
    'zh-CN': '{file}：{kind}，{rows} 行；新增 {created}，更新 {updated}，未变 {unchanged}，拒绝 {rejected}。',
  },
  ignored: { en: '  Columns ignored: {columns}.', 'zh-CN': '  未识别、已忽略的列：{columns}。' },
  newCustomers: { en: '  New customers: {count}.', 'zh-CN': '  新建客户：{count} 个。' },
  reject: {
    en: "  Row {row}, {column} '{value}': {reason}",
    'zh-CN': '  第 {row} 行，{column} “{value}”：{reason}',
  },
  importId: {
    en: 'Import {id}; take it back with: huikuan undo-import {id}',
    'zh-CN': '导入编号 {id}；如需整体撤销：huikuan undo-import {id}',
  },
  nothing: { en: 'Nothing was written.', 'zh-CN': '未写入任何内容。' },
  reading: { en: 'reading {file}', 'zh-CN': '读取 {file}' },
  staging: { en: 'checking {file}', 'zh-CN': '检查 {file}' },
  booking: { en: 'booking {file}', 'zh-CN': '入账 {file}' },
})

const headerMap = z.record(z.string(), z.string())

export function importCommand(kinds: readonly ImportKind[]): Command {
  return defineCommand({
    name: 'import',
    summary: {
      en: 'import files of customers, products, invoices, receipts, settlements',
      'zh-CN': '导入客户、商品、发票、收款、核销文件',
    },
    arguments: {
      files: { value: 'FILE', many: true, text: { en: '.csv or .xlsx', 'zh-CN': '.csv 或 .xlsx 文件' } },
    },
    options: {
      as: {
        value: 'KIND',
        text: {
          en: 'what the files hold, when the header does not tell',
          'zh-CN': '文件类型（表头看不出时指定）',
        },
      },
      map: {
        value: 'FILE',
        text: { en: 'JSON: their header → our column', 'zh-CN': 'JSON 对照表：对方表头 → 本系统列名' },
      },
      dates: {
        value: 'YMD|MDY|DMY',
        parse: dateOrder,
        text: { en: 'order of day and month', 'zh-CN': '日期中年月日的顺序' },
      },
      currency: { value: 'C', text: { en: 'for rows that name none', 'zh-CN': '行内未写币种时使用' } },
      newCustomers: { text: { en: 'create unknown customers', 'zh-CN': '自动新建未知客户' } },
      expect: {
        value: 'TOTAL',
        text: { en: 'refuse unless the amounts come to this', 'zh-CN': '控制总额，不符则拒绝' },
      },
      partial: {
        text: { en: 'import the good rows, list the others', 'zh-CN': '只导入可导入的行，其余列出' },
      },
      dryRun: { text: { en: 'check only, write nothing', 'zh-CN': '只检查，不写入' } },
    },
    access: 'write',
    permission: 'import',
    async run(context, input): Promise<Answer> {
      const report = await importFiles(context.pool, context.scope, kinds, {
        files: input.files.map(file => ({ name: basename(file), path: resolve(file) })),
        as: input.as,
        map: input.map === undefined ? undefined : await readMap(input.map),
        dates: input.dates,
        currency: input.currency,
        newCustomers: input.newCustomers,
        expect: input.expect,
        partial: input.partial,
        dryRun: input.dryRun,
        today: context.today,
        progress: step => context.progress(say(step.step, { file: step.file }), step.done, step.total),
      })
      return {
        json: reportJson(report, reject => render(reject.reason, context.language)),
        text: language => reportText(report, language),
        exitCode: report.problem ? 1 : 0,
        ...(report.problem ? { problem: report.problem } : {}),
      }
    },
  })
}

function dateOrder(text: string): DateOrder {
  if (text === 'YMD' || text === 'MDY' || text === 'DMY') return text
  throw refuse('unknown-date-order', { order: text.slice(0, 20) })
}

async function readMap(file: string): Promise<Record<string, string>> {
  const text = await readFile(resolve(file), 'utf8').catch(() => {
    throw refuse('map-unreadable', { file })
  })
  try {
    return headerMap.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    throw refuse('map-unreadable', { file })
  }
}

function reportText(report: ImportReport, language: Language): string {
  const lines = report.files.flatMap(file => [
    render(say('file', { ...file, rejected: file.rejected.length }), language),
    ...(file.ignoredColumns.length > 0
      ? [render(say('ignored', { columns: file.ignoredColumns.join(', ') }), language)]
      : []),
    ...(file.newCustomers.length > 0
      ? [render(say('newCustomers', { count: file.newCustomers.length }), language)]
      : []),
    ...file.rejected.map(({ row, column, value, reason }) =>
      render(say('reject', { row, column, value, reason: render(reason, language) }), language),
    ),
  ])
  const end = report.importId === null ? say('nothing') : say('importId', { id: String(report.importId) })
  return [...lines, render(end, language)].join('\n')
}

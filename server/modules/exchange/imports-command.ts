/** `imports`: what was imported, newest first, and what was taken back. */
import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { listRuns } from './store.ts'

export const importsCommand: Command = defineCommand({
  name: 'imports',
  summary: { en: 'list imports, newest first', 'zh-CN': '列出导入记录（最近在前）' },
  access: 'read',
  permission: 'read',
  async run(context) {
    const runs = (await reading(context, [], reader => listRuns(reader))).map(run => ({
      id: String(run.id),
      recorded_at: run.recorded_at,
      undone_at: run.undone_at,
      files: run.files,
    }))
    return {
      json: { imports: runs },
      text: language =>
        table(
          [
            { heading: { en: 'Import', 'zh-CN': '编号' }, cell: run => run.id, kind: 'figure' },
            { heading: { en: 'Recorded', 'zh-CN': '时间' }, cell: run => run.recorded_at },
            {
              heading: { en: 'Files', 'zh-CN': '文件' },
              cell: run => run.files.map(each => `${each.file} (${each.kind})`).join(', '),
            },
            { heading: { en: 'Taken back', 'zh-CN': '撤销时间' }, cell: run => run.undone_at ?? '' },
          ],
          runs,
          language,
        ),
    }
  },
})

import { defineCommand } from '../../kernel/cli/command.ts'
import { sealSecrets } from './seal-secrets.ts'

export const sealKey = defineCommand({
  name: 'seal-key',
  summary: {
    en: 'print what sealed papers are encrypted with; keep it apart from the backups',
    'zh-CN': '打印密封资料所用的密钥，请与备份分开保存',
  },
  access: 'world',
  async run({ pool }) {
    const { current } = sealSecrets(pool)
    return { json: { key: current }, text: () => current }
  },
})

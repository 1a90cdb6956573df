import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineMessages, render } from '../../kernel/language.ts'
import { rebuildExposure } from './rebuild.ts'

const say = defineMessages({
  rebuilt: {
    en: 'Exposure is counted anew from the documents; {customers} customers differed.',
    'zh-CN': '已按单据重算占用，{customers} 个客户有差异并已更正。',
  },
})

const rebuild: Command = defineCommand({
  name: 'credit rebuild',
  summary: { en: 'count exposure anew from the documents', 'zh-CN': '按单据重算授信占用' },
  access: 'write',
  permission: 'verify',
  async run({ pool, scope }) {
    const customers = await transaction(pool, scope, rebuildExposure)
    return { json: { customers }, text: language => render(say('rebuilt', { customers }), language) }
  },
})

export const orderCommands: readonly Command[] = [rebuild]

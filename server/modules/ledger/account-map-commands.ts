/** `account-map set`, `account-map list`: our accounts and those of the general ledger. */
import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineMessages, render } from '../../kernel/language.ts'
import { defaultGlAccounts } from './gl-accounts.ts'
import { accountMap, accountOf, completeMap, mapAccount } from './map-account.ts'

const say = defineMessages({
  mapped: {
    en: '{account} goes to {gl_code} {gl_name}.',
    'zh-CN': '{account} 对应科目 {gl_code} {gl_name}。',
  },
})

const set = defineCommand({
  name: 'account-map set',
  summary: { en: 'say which general ledger account stands for ours', 'zh-CN': '设置账户对应的总账科目' },
  arguments: {
    account: {
      value: 'ACCOUNT',
      parse: accountOf,
      text: {
        en: Object.keys(defaultGlAccounts).join(', '),
        'zh-CN': Object.keys(defaultGlAccounts).join('、'),
      },
    },
    code: { value: 'GL_CODE', text: { en: 'its code there', 'zh-CN': '科目代码' } },
    name: { value: 'GL_NAME', text: { en: 'its name there', 'zh-CN': '科目名称' } },
  },
  access: 'write',
  permission: 'close-period',
  async run({ pool, scope }, input) {
    const told = await transaction(pool, scope, tx => mapAccount(tx, input))
    const facts = { account: told.account, gl_code: told.gl_code, gl_name: told.gl_name }
    return { json: told, text: language => render(say('mapped', facts), language) }
  },
})

const list = defineCommand({
  name: 'account-map list',
  summary: { en: 'our accounts and those of the general ledger', 'zh-CN': '列出账户与总账科目的对应关系' },
  access: 'read',
  permission: 'read',
  async run(context) {
    const accounts = await reading(context, completeMap(new Map()), accountMap)
    return {
      json: { accounts },
      text: language =>
        table(
          [
            { heading: { en: 'account', 'zh-CN': '账户' }, cell: row => row.account },
            { heading: { en: 'code', 'zh-CN': '科目代码' }, cell: row => row.gl_code },
            { heading: { en: 'name', 'zh-CN': '科目名称' }, cell: row => row.gl_name },
          ],
          accounts,
          language,
        ),
    }
  },
})

export const accountMapCommands: readonly Command[] = [set, list]

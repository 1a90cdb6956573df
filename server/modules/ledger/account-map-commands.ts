/** `account-map set`, `account-map list`: our accounts and those of the general ledger. */
import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { table } from '../../kernel/cli/table.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { defineMessages, render } from '../../kernel/language.ts'
import { defaultGlAccounts, type GlAccount, glAccountOf } from './gl-accounts.ts'
import { refuse } from './gl-errors.ts'
import { mappedAccounts, writeMapping } from './store-gl.ts'

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
    const { account } = input
    const gl = { code: input.code.trim(), name: input.name.trim() }
    if (!/^[A-Za-z0-9.-]{1,40}$/.test(gl.code) || gl.name === '' || gl.name.length > 100) {
      throw refuse('bad-gl-account', {})
    }
    await transaction(pool, scope, async tx => {
      await writeMapping(tx, account, gl)
      await recordEvent(tx, { kind: 'account-mapped', subject: `account:${account}`, facts: { ...gl } })
    })
    const told = { account, gl_code: gl.code, gl_name: gl.name }
    return { json: told, text: language => render(say('mapped', told), language) }
  },
})

const list = defineCommand({
  name: 'account-map list',
  summary: { en: 'our accounts and those of the general ledger', 'zh-CN': '列出账户与总账科目的对应关系' },
  access: 'read',
  permission: 'read',
  async run(context) {
    const mapped = await reading(context, new Map<string, GlAccount>(), reader => mappedAccounts(reader))
    const accounts = Object.keys(defaultGlAccounts).map(account => {
      const { code, name } = glAccountOf(account, mapped)
      return { account, gl_code: code, gl_name: name }
    })
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

function accountOf(text: string): string {
  if (Object.hasOwn(defaultGlAccounts, text)) return text
  throw refuse('unknown-account', {
    account: text.slice(0, 40),
    known: Object.keys(defaultGlAccounts).join(', '),
  })
}

/** What the program says once it is ready: how to sign in, or how to set up an empty world. */
import type { WorldContext } from '../kernel/cli/context.ts'
import { type Column, table } from '../kernel/cli/table.ts'
import { defineMessages, render } from '../kernel/language.ts'
import { type GivenLogin, listCompanies, setUpToken } from '../modules/identity/index.ts'

const say = defineMessages({
  signIn: {
    en: 'Sign in as one of these; the passwords are shown only now:',
    'zh-CN': '可用以下人员登录，密码仅显示这一次：',
  },
  setUp: {
    en: 'There is no company yet. To make the first one and its owner, use this set-up token, good until the program stops:\n{token}',
    'zh-CN':
      '系统中还没有公司。建立首家公司及其负责人时，请使用以下初始设置口令（程序停止后失效）：\n{token}',
  },
})

const columns: readonly Column<GivenLogin>[] = [
  { heading: { en: 'name', 'zh-CN': '姓名' }, cell: ({ name }) => name },
  { heading: { en: 'role', 'zh-CN': '角色' }, cell: ({ role }) => role },
  { heading: { en: 'password', 'zh-CN': '密码' }, cell: ({ password }) => password },
]

/** Empty when there is nothing to say. */
export async function howToBegin(
  { pool, language }: Pick<WorldContext, 'pool' | 'language'>,
  given: readonly GivenLogin[],
): Promise<string> {
  if (given.length > 0) return `${render(say('signIn'), language)}\n${table(columns, given, language)}`
  if ((await listCompanies(pool)).length > 0) return ''
  return render(say('setUp', { token: setUpToken() }), language)
}

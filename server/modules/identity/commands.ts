import { defineCommand } from '../../kernel/cli/command.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import { defineMessages, render } from '../../kernel/language.ts'
import { admitPerson } from './admit-person.ts'
import { createApiKey } from './create-api-key.ts'
import { createCompany } from './create-company.ts'
import { refuse } from './errors.ts'
import { loginOf, setPassword } from './set-password.ts'

const say = defineMessages({
  companyAdded: {
    en: 'Company {code} ({name}) added: {currency}, {zone}.',
    'zh-CN': '已新建公司 {code}（{name}）：{currency}，{zone}。',
  },
  keyMade: {
    en: 'Key {name}; it is shown only now:',
    'zh-CN': '密钥 {name}，仅显示这一次：',
  },
  personAdded: {
    en: '{name} added as {role}; signs in with the password already in use.',
    'zh-CN': '已添加人员 {name}，角色 {role}，沿用其原有密码登录。',
  },
  personAdmitted: {
    en: '{name} added as {role}. Password, shown only now:',
    'zh-CN': '已添加人员 {name}，角色 {role}。密码仅显示这一次：',
  },
  passwordSet: {
    en: 'New password of {name}, shown only now:',
    'zh-CN': '{name} 的新密码，仅显示这一次：',
  },
})

export const companyAdd = defineCommand({
  name: 'company add',
  summary: { en: 'add a company', 'zh-CN': '新建公司' },
  arguments: { code: { value: 'CODE', text: { en: 'its short code', 'zh-CN': '公司代码' } } },
  options: {
    name: { value: 'N', required: true, text: { en: 'its name', 'zh-CN': '公司名称' } },
    currency: { value: 'C', text: { en: 'its currency (default CNY)', 'zh-CN': '本位币（默认 CNY）' } },
    zone: {
      value: 'Z',
      text: { en: 'its time zone (default Asia/Shanghai)', 'zh-CN': '时区（默认 Asia/Shanghai）' },
    },
  },
  access: 'world',
  async run({ pool, clock }, input) {
    const { code, name, currency, zone } = await createCompany(
      pool,
      {
        code: input.code,
        name: input.name,
        currency: input.currency ?? 'CNY',
        zone: input.zone ?? 'Asia/Shanghai',
      },
      clock,
    )
    const added = { code, name, currency, zone }
    return { json: added, text: language => render(say('companyAdded', added), language) }
  },
})

export const apiKey = defineCommand({
  name: 'api-key',
  summary: {
    en: 'make a key by which a program acts for the person named by --user',
    'zh-CN': '生成 API 密钥，供程序以 --user 所指人员的身份使用',
  },
  arguments: { name: { value: 'NAME', text: { en: "the key's name", 'zh-CN': '密钥名称' } } },
  options: {
    days: { value: 'N', parse: Number, text: { en: 'days in force', 'zh-CN': '有效天数' } },
    read: { text: { en: 'only for reading', 'zh-CN': '仅可读取' } },
  },
  access: 'write',
  async run({ pool, scope, clock, person }, input) {
    if (!person) throw refuse('key-for-whom', {})
    // Whoever is at the machine makes it, for people too who see only their own customers and no keys.
    const whole = { company: scope.company, person: scope.person }
    const { name, key } = await transaction(pool, whole, tx =>
      createApiKey(
        tx,
        { name: input.name, person: person.name, days: input.days, scope: input.read ? 'read' : 'all' },
        clock,
      ),
    )
    return { json: { name, key }, text: language => `${render(say('keyMade', { name }), language)}\n${key}` }
  },
})

export const userAdd = defineCommand({
  name: 'user add',
  summary: { en: 'add a person', 'zh-CN': '添加人员' },
  arguments: { name: { value: 'NAME', text: { en: 'the name', 'zh-CN': '姓名' } } },
  options: {
    role: { value: 'R', required: true, text: { en: 'what the person may do', 'zh-CN': '角色' } },
    email: { value: 'E', text: { en: 'e-mail address', 'zh-CN': '邮箱' } },
    salesperson: {
      value: 'TEXT',
      text: { en: 'the text that stands for the person in files', 'zh-CN': '文件中代表此人的业务员名称' },
    },
    manager: { value: 'NAME', text: { en: "the manager's name", 'zh-CN': '上级姓名' } },
  },
  access: 'write',
  permission: 'administer',
  async run({ pool, scope, person }, input) {
    const added = await admitPerson(pool, scope, input, await loginOf(pool, scope, person))
    const { name, role, password } = added
    return {
      json: { name, role, password },
      text: language =>
        password === null
          ? render(say('personAdded', { name, role }), language)
          : `${render(say('personAdmitted', { name, role }), language)}\n${password}`,
    }
  },
})

export const passwordSet = defineCommand({
  name: 'password',
  summary: {
    en: 'give a person a new password; ends all sessions',
    'zh-CN': '为人员重设密码，并结束其所有会话',
  },
  arguments: { name: { value: 'NAME', text: { en: "the person's name", 'zh-CN': '姓名' } } },
  options: {
    dropSecondFactor: {
      text: { en: 'switch off the second factor too', 'zh-CN': '同时停用两步验证' },
    },
  },
  access: 'write',
  permission: 'administer',
  async run({ pool, scope, person }, input) {
    const set = await setPassword(pool, scope, input, await loginOf(pool, scope, person))
    const { name, password } = set
    return {
      json: { name, password },
      text: language => `${render(say('passwordSet', { name }), language)}\n${password}`,
    }
  },
})

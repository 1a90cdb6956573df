import { defineProblems } from '../../kernel/problem.ts'
import { roleWords } from './role-words.ts'

export const refuse = defineProblems({
  'bad-company-code': {
    status: 422,
    title: { en: 'Not a usable company code', 'zh-CN': '公司代码无效' },
    detail: {
      en: "'{code}' cannot be a company code; use 1 to 20 letters, digits, '-' or '_'.",
      'zh-CN': '“{code}”不能用作公司代码，请用 1 至 20 个字母、数字、“-”或“_”。',
    },
  },
  'bad-company-name': {
    status: 422,
    title: { en: 'Not a usable company name', 'zh-CN': '公司名称无效' },
    detail: {
      en: 'The company needs a name of 1 to 100 characters, all of which show.',
      'zh-CN': '公司名称须为 1 至 100 个字符，不能含看不见的字符。',
    },
  },
  'company-exists': {
    status: 409,
    title: { en: 'The company exists already', 'zh-CN': '公司已存在' },
    detail: {
      en: "There is a company '{code}' already; choose another code.",
      'zh-CN': '公司代码“{code}”已被使用，请换一个代码。',
    },
  },
  'company-unknown': {
    status: 404,
    title: { en: 'No such company', 'zh-CN': '没有这家公司' },
    detail: {
      en: "There is no company '{code}'; there are: {codes}.",
      'zh-CN': '没有代码为“{code}”的公司，现有公司：{codes}。',
    },
  },
  'company-needed': {
    status: 400,
    title: { en: 'Which company?', 'zh-CN': '请指明公司' },
    detail: {
      en: 'There are several companies; say which with --company: {codes}.',
      'zh-CN': '系统中有多家公司，请用 --company 指明其一：{codes}。',
    },
  },
  'bad-person-name': {
    status: 422,
    title: { en: 'Not a usable name', 'zh-CN': '姓名无效' },
    detail: {
      en: "'{name}' cannot be a person's name; use 1 to 60 characters, all of which show, and not 'system'.",
      'zh-CN': '“{name}”不能用作人员姓名，请用 1 至 60 个看得见的字符，且不能是“system”。',
    },
  },
  'bad-role': {
    status: 422,
    title: { en: 'No such role', 'zh-CN': '没有这个角色' },
    detail: {
      en: "'{role}' is not a role; use one of {roles}.",
      'zh-CN': '没有“{role}”这个角色，可用的角色：{roles}。',
    },
  },
  'bad-person-email': {
    status: 422,
    title: { en: 'Not an e-mail address', 'zh-CN': '邮箱地址无效' },
    detail: {
      en: "'{email}' is not an e-mail address; write it as name@example.com.",
      'zh-CN': '“{email}”不是有效的邮箱地址，请写成 name@example.com 的形式。',
    },
  },
  'person-exists': {
    status: 409,
    title: { en: 'The person exists already', 'zh-CN': '人员已存在' },
    detail: {
      en: "There is a person '{name}' already; choose another name.",
      'zh-CN': '已有名为“{name}”的人员，请换一个姓名。',
    },
  },
  'salesperson-taken': {
    status: 409,
    title: { en: 'The salesperson text is taken', 'zh-CN': '业务员名称已被占用' },
    detail: {
      en: "'{salesperson}' in files already stands for {name}; one text stands for one person.",
      'zh-CN': '文件中的业务员“{salesperson}”已对应{name}，一个名称只能对应一个人。',
    },
  },
  'person-unknown': {
    status: 404,
    title: { en: 'No such person', 'zh-CN': '没有这个人' },
    detail: {
      en: "There is no person '{name}' in this company; add one with 'user add'.",
      'zh-CN': '本公司没有名为“{name}”的人员，可用 user add 添加。',
    },
  },
  'not-permitted': {
    status: 403,
    title: { en: 'Not permitted', 'zh-CN': '没有权限' },
    detail: {
      en: 'The role {role} may not do this; ask someone of {allowed}.',
      'zh-CN': '{role}角色无权进行此操作，请联系以下角色的人员：{allowed}。',
    },
    words: { role: roleWords, allowed: roleWords },
  },
  'bad-key-name': {
    status: 422,
    title: { en: 'Not a usable name for a key', 'zh-CN': '密钥名称无效' },
    detail: {
      en: "'{name}' cannot be a key's name; use 1 to 60 characters.",
      'zh-CN': '“{name}”不能用作密钥名称，请用 1 至 60 个字符。',
    },
  },
  'bad-key-days': {
    status: 422,
    title: { en: 'Not a usable number of days', 'zh-CN': '有效天数无效' },
    detail: {
      en: "'{days}' is not a number of days from 1 to 3650.",
      'zh-CN': '“{days}”不是 1 至 3650 之间的天数。',
    },
  },
  'key-exists': {
    status: 409,
    title: { en: 'The key exists already', 'zh-CN': '密钥已存在' },
    detail: {
      en: "There is a key '{name}' in force already; revoke it first or choose another name.",
      'zh-CN': '名为“{name}”的密钥仍在使用，请先吊销，或换一个名称。',
    },
  },
  'key-makes-no-key': {
    status: 403,
    title: { en: 'This key makes no keys', 'zh-CN': '该密钥不能再生成密钥' },
    detail: {
      en: 'This API key was made by somebody else than the person it acts for; sign in to make another.',
      'zh-CN': '该 API 密钥由他人代为生成，不能用来再生成密钥；请登录后生成。',
    },
  },
  'key-unknown': {
    status: 404,
    title: { en: 'No such key', 'zh-CN': '没有该密钥' },
    detail: {
      en: 'There is no key {id} in force.',
      'zh-CN': '没有编号为 {id} 的有效密钥。',
    },
  },
  'key-for-whom': {
    status: 400,
    title: { en: 'A key for whom?', 'zh-CN': '密钥属于谁？' },
    detail: {
      en: 'A key acts for a person; say for whom with --user NAME.',
      'zh-CN': '密钥须代表某位人员，请用 --user 指明姓名。',
    },
  },
  'manager-below': {
    status: 409,
    title: { en: 'The manager stands below', 'zh-CN': '上级不能是其下属' },
    detail: {
      en: '{manager} stands below {name}; choose somebody above.',
      'zh-CN': '{manager}是{name}的下属，请另选上级。',
    },
  },
  'last-owner': {
    status: 409,
    title: { en: 'The last owner', 'zh-CN': '唯一的负责人' },
    detail: {
      en: '{name} is the only owner of the company; make somebody else owner first.',
      'zh-CN': '{name}是公司唯一的负责人，请先指定其他负责人。',
    },
  },
  'company-changed-meanwhile': {
    status: 409,
    title: { en: 'Changed by someone else meanwhile', 'zh-CN': '公司资料已被他人修改' },
    detail: {
      en: "Somebody else changed the company meanwhile: it is now '{name}' in the zone {zone}. Look at it again and repeat the change.",
      'zh-CN': '公司资料已被他人修改，现为“{name}”，时区 {zone}。请刷新后重新修改。',
    },
  },
  'mail-off': {
    status: 409,
    title: { en: 'No mail server is set up', 'zh-CN': '未配置发信服务器' },
    detail: {
      en: 'This program sends no mail yet: whoever runs it sets HUIKUAN_SMTP_URL and HUIKUAN_MAIL_FROM.',
      'zh-CN': '尚未配置发信：请由系统管理员设置 HUIKUAN_SMTP_URL 和 HUIKUAN_MAIL_FROM。',
    },
  },
  'mail-not-taken': {
    status: 502,
    title: { en: 'The letter was not taken', 'zh-CN': '邮件未能发出' },
    detail: {
      en: 'The mail server did not take the letter ({reason}); look at its address, user and password.',
      'zh-CN': '发信服务器没有接收这封邮件（{reason}），请检查服务器地址、账号和密码。',
    },
  },
  'bad-preference': {
    status: 422,
    title: { en: 'Cannot be kept', 'zh-CN': '无法保存' },
    detail: {
      en: "'{name}' cannot be kept: a name has 1 to 100 characters and what is kept at most 8,000; a person keeps at most {most}.",
      'zh-CN': '“{name}”无法保存：名称为 1 至 100 个字符，内容不超过 8000 个字符，每人最多保存 {most} 项。',
    },
  },
})

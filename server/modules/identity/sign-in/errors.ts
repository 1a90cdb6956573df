import { defineProblems } from '../../../kernel/problem.ts'

export const refuse = defineProblems({
  'sign-in-refused': {
    status: 401,
    title: { en: 'Not signed in', 'zh-CN': '登录失败' },
    detail: {
      en: 'Name and password do not go together; if several companies have a person of that name, say which company.',
      'zh-CN': '姓名或密码不正确；若多家公司有同名人员，请同时填写公司代码。',
    },
  },
  'code-refused': {
    status: 401,
    title: { en: 'Code not accepted', 'zh-CN': '验证码无效' },
    detail: {
      en: 'The code is wrong, used or too old; enter the current one, or sign in again.',
      'zh-CN': '验证码错误、已使用或已过期，请输入当前验证码，或重新登录。',
    },
  },
  'too-many-sign-ins': {
    status: 429,
    title: { en: 'Too many attempts', 'zh-CN': '尝试次数过多' },
    detail: {
      en: 'Too many attempts went wrong; try again in {seconds} seconds.',
      'zh-CN': '错误次数过多，请在 {seconds} 秒后重试。',
    },
  },
  'session-needed': {
    status: 403,
    title: { en: 'Only for somebody signed in', 'zh-CN': '须登录后操作' },
    detail: {
      en: 'This concerns the sign-in of a person; sign in with name and password, an API key is not enough.',
      'zh-CN': '此操作涉及个人登录，请用姓名和密码登录，API 密钥不能代替。',
    },
  },
  'session-unknown': {
    status: 404,
    title: { en: 'No such session', 'zh-CN': '没有该会话' },
    detail: { en: 'You have no session {id}.', 'zh-CN': '您没有编号为 {id} 的会话。' },
  },
  'password-wrong': {
    status: 403,
    title: { en: 'Wrong password', 'zh-CN': '密码不正确' },
    detail: {
      en: 'That is not your present password.',
      'zh-CN': '当前密码不正确。',
    },
  },
  'bad-password': {
    status: 422,
    title: { en: 'Not a usable password', 'zh-CN': '密码不符合要求' },
    detail: {
      en: 'A password has {shortest} to {longest} characters.',
      'zh-CN': '密码长度须为 {shortest} 至 {longest} 个字符。',
    },
  },
  'reset-refused': {
    status: 422,
    title: { en: 'The link is no longer good', 'zh-CN': '链接已失效' },
    detail: {
      en: 'The link was used already or is older than an hour; ask for a new one.',
      'zh-CN': '该链接已使用或已超过一小时，请重新申请。',
    },
  },
  'mail-not-set-up': {
    status: 409,
    title: { en: 'No mail from here', 'zh-CN': '未配置邮件' },
    detail: {
      en: 'This program sends no mail; ask the owner for a new password.',
      'zh-CN': '本系统未配置邮件发送，请联系负责人重设密码。',
    },
  },
  'second-factor-on': {
    status: 409,
    title: { en: 'On already', 'zh-CN': '已启用' },
    detail: {
      en: 'The second factor is on already; switch it off first to set up another device.',
      'zh-CN': '两步验证已启用，如需更换设备请先停用。',
    },
  },
  'second-factor-off': {
    status: 409,
    title: { en: 'Not set up', 'zh-CN': '未设置' },
    detail: {
      en: 'No second factor is being set up; begin with your password.',
      'zh-CN': '尚未开始设置两步验证，请先验证密码。',
    },
  },
  'provider-not-set-up': {
    status: 404,
    title: { en: 'No such way in', 'zh-CN': '未配置单点登录' },
    detail: {
      en: 'No provider is set up to sign in through; use name and password.',
      'zh-CN': '未配置单点登录，请用姓名和密码登录。',
    },
  },
  'already-set-up': {
    status: 409,
    title: { en: 'Set up already', 'zh-CN': '已完成初始设置' },
    detail: {
      en: 'There is a company already; ask its owner to add you.',
      'zh-CN': '系统中已有公司，请联系其负责人添加您。',
    },
  },
  'bad-set-up-token': {
    status: 403,
    title: { en: 'Not the set-up token', 'zh-CN': '初始设置口令不正确' },
    detail: {
      en: 'Send the set-up token that the program printed when it started.',
      'zh-CN': '请提供程序启动时显示的初始设置口令。',
    },
  },
  'login-elsewhere': {
    status: 409,
    title: { en: 'The person also works elsewhere', 'zh-CN': '此人同时属于其他公司' },
    detail: {
      en: 'This sign-in also belongs to a company that you do not own; only the person, or its owner, may change it.',
      'zh-CN': '该登录账号同时属于您并非负责人的公司，只能由本人或该公司负责人更改。',
    },
  },
  'person-here-already': {
    status: 409,
    title: { en: 'Here already', 'zh-CN': '已在本公司' },
    detail: {
      en: "The address '{email}' already stands for a person of this company.",
      'zh-CN': '邮箱“{email}”在本公司已对应一名人员。',
    },
  },
})

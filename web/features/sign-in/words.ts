import { defineWords } from '../../language/language.ts'

export const useSignInWords = defineWords('sign-in', {
  product: { en: 'Huikuan', 'zh-CN': '回款' },
  name: { en: 'Name or e-mail', 'zh-CN': '姓名或邮箱' },
  password: { en: 'Password', 'zh-CN': '密码' },
  ended: {
    en: 'Your sign-in has ended. Sign in again; what you typed is still here.',
    'zh-CN': '登录已失效，请重新登录；您填写的内容还在。',
  },
  company: { en: 'Company code', 'zh-CN': '公司代码' },
  companyHint: {
    en: 'Only when several companies have a person of your name.',
    'zh-CN': '仅当多家公司有同名人员时填写。',
  },
  moreCompanies: { en: 'Several companies?', 'zh-CN': '多家公司？' },
  signIn: { en: 'Sign in', 'zh-CN': '登录' },
  code: { en: 'Code from your authenticator', 'zh-CN': '身份验证器中的验证码' },
  backupCode: { en: 'One of your recovery codes', 'zh-CN': '任一恢复码' },
  useBackup: { en: 'The device is not at hand', 'zh-CN': '设备不在身边' },
  useCode: { en: 'Use the authenticator', 'zh-CN': '改用身份验证器' },
  confirm: { en: 'Continue', 'zh-CN': '继续' },
  lost: { en: 'Password lost?', 'zh-CN': '忘记密码？' },
  lostTitle: { en: 'A new password by letter', 'zh-CN': '邮件重设密码' },
  lostText: {
    en: 'If somebody of this name has an address on file, a letter goes there with a link, good for an hour.',
    'zh-CN': '如果该人员登记了邮箱，系统会发送一封邮件，其中的链接一小时内有效。',
  },
  ask: { en: 'Send the letter', 'zh-CN': '发送邮件' },
  asked: {
    en: 'Asked. If there is an address on file, the letter is on its way; look into the spam folder too.',
    'zh-CN': '已受理。如已登记邮箱，邮件正在发送途中，请同时查看垃圾邮件。',
  },
  back: { en: 'Back to sign-in', 'zh-CN': '返回登录' },
  resetTitle: { en: 'Choose a new password', 'zh-CN': '设置新密码' },
  newPassword: { en: 'New password', 'zh-CN': '新密码' },
  again: { en: 'New password once more', 'zh-CN': '再输一遍新密码' },
  differs: { en: 'The two are not the same.', 'zh-CN': '两次输入不一致。' },
  set: { en: 'Set the password', 'zh-CN': '设置密码' },
  resetDone: {
    en: 'The password is set; all sessions were ended. Sign in with the new one.',
    'zh-CN': '密码已设置，原有登录均已结束，请用新密码登录。',
  },
  noToken: {
    en: 'This link is not whole. Open it from the letter, or ask for a new letter.',
    'zh-CN': '链接不完整，请从邮件中打开，或重新申请。',
  },
  other: { en: '中文', 'zh-CN': 'English' },
})

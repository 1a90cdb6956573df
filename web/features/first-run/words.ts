import { defineWords } from '../../language/language.ts'

export const useFirstRunWords = defineWords('first-run', {
  product: { en: 'Huikuan', 'zh-CN': '回款' },
  title: { en: 'Set up Huikuan', 'zh-CN': '初始设置' },
  lead: {
    en: 'Four short steps: the token, your company, yourself, and what it begins with.',
    'zh-CN': '四步完成：验证口令、填写公司、设定负责人、放入数据。',
  },
  stepToken: { en: 'Token', 'zh-CN': '口令' },
  stepCompany: { en: 'Company', 'zh-CN': '公司' },
  stepOwner: { en: 'Owner', 'zh-CN': '负责人' },
  stepBegin: { en: 'Begin', 'zh-CN': '数据' },
  token: { en: 'Set-up token', 'zh-CN': '初始设置口令' },
  tokenHint: {
    en: 'The program printed it in its window when it started. It is good until the program stops, so that nobody else on the network is quicker than you.',
    'zh-CN': '程序启动时显示在它的窗口里，程序停止后失效。这样网络上的其他人无法抢先设置。',
  },
  companyName: { en: 'Company name', 'zh-CN': '公司名称' },
  companyNameHint: { en: 'As it stands on invoices.', 'zh-CN': '与发票上的名称一致。' },
  companyCode: { en: 'Short code', 'zh-CN': '公司代码' },
  companyCodeHint: {
    en: 'Letters, digits, - and _; tells companies apart when there are several.',
    'zh-CN': '字母、数字、- 和 _；有多家公司时用来区分。',
  },
  currency: { en: 'Currency of the books', 'zh-CN': '记账本位币' },
  currencyHint: {
    en: 'Cannot be changed later. Customers may have another one.',
    'zh-CN': '以后不能更改。客户可以另有结算币种。',
  },
  zone: { en: 'Time zone', 'zh-CN': '时区' },
  zoneHint: { en: 'Decides when a business day ends.', 'zh-CN': '决定一个营业日何时结束。' },
  ownerName: { en: 'Your name', 'zh-CN': '您的姓名' },
  ownerNameHint: { en: 'You sign in with it.', 'zh-CN': '登录时使用。' },
  email: { en: 'E-mail', 'zh-CN': '邮箱' },
  emailHint: {
    en: 'May stay empty. With it you can sign in too, and get a new password by letter.',
    'zh-CN': '可不填。填写后也可用邮箱登录，并可凭邮件重设密码。',
  },
  password: { en: 'Password', 'zh-CN': '密码' },
  again: { en: 'Password once more', 'zh-CN': '再输一遍密码' },
  differs: { en: 'The two are not the same.', 'zh-CN': '两次输入不一致。' },
  empty: {
    en: 'At least 10 characters; several unrelated words are best.',
    'zh-CN': '至少 10 个字符；用几个互不相关的词最好。',
  },
  short: { en: 'Too short: at least 10 characters.', 'zh-CN': '太短：至少 10 个字符。' },
  weak: {
    en: 'Weak: easily guessed. Make it longer, or add words that have nothing to do with you.',
    'zh-CN': '偏弱：容易被猜到。再长一些，或加上与您无关的词。',
  },
  fair: { en: 'Fair: good enough; longer is better.', 'zh-CN': '尚可：够用，再长一些更好。' },
  strong: { en: 'Strong.', 'zh-CN': '很强。' },
  next: { en: 'Next', 'zh-CN': '下一步' },
  back: { en: 'Back', 'zh-CN': '上一步' },
  create: { en: 'Create the company and sign in', 'zh-CN': '建立公司并登录' },
  unreachable: {
    en: 'The server does not answer. What you typed is still here.',
    'zh-CN': '服务器没有响应，填写的内容还在。',
  },
  other: { en: '中文', 'zh-CN': 'English' },
  dark: { en: 'Dark', 'zh-CN': '深色' },
  light: { en: 'Light', 'zh-CN': '浅色' },
})

import { defineWords } from '../../language/language.ts'

export const usePeopleWords = defineWords('settings-people', {
  list: { en: 'People', 'zh-CN': '人员列表' },
  name: { en: 'Name', 'zh-CN': '姓名' },
  role: { en: 'Role', 'zh-CN': '角色' },
  email: { en: 'E-mail', 'zh-CN': '邮箱' },
  salesperson: { en: 'Salesperson in files', 'zh-CN': '文件中的业务员' },
  salespersonHint: {
    en: 'As this person is written in customer and invoice files; who only sees own customers sees those that name this salesperson.',
    'zh-CN': '此人在客户和发票文件中的写法；只看本人客户的角色，看到的就是文件中写着此人的客户。',
  },
  manager: { en: 'Reports to', 'zh-CN': '上级' },
  managerHint: {
    en: 'Who stands above sees the customers of those below.',
    'zh-CN': '上级可以看到下属的客户。',
  },
  nobody: { en: 'nobody', 'zh-CN': '无' },
  state: { en: 'Sign-in', 'zh-CN': '登录' },
  active: { en: 'can sign in', 'zh-CN': '可登录' },
  noLogin: { en: 'cannot sign in', 'zh-CN': '不能登录' },
  left: { en: 'disabled', 'zh-CN': '已停用' },
  add: { en: 'Admit a person', 'zh-CN': '添加人员' },
  addTitle: { en: 'A new person', 'zh-CN': '添加人员' },
  send: { en: 'Admit', 'zh-CN': '添加' },
  cancel: { en: 'Leave as it was', 'zh-CN': '放弃' },
  edit: { en: 'Change {{name}}', 'zh-CN': '修改 {{name}}' },
  save: { en: 'Save the changes', 'zh-CN': '保存修改' },
  nothing: { en: 'Nothing is changed yet.', 'zh-CN': '还没有改动。' },
  password: {
    en: "{{name}}'s first password. It is shown only now: hand it over in person. It can be changed after signing in.",
    'zh-CN': '{{name}} 的初始密码，仅显示这一次，请当面交给本人；登录后可自行修改。',
  },
  ownPassword: {
    en: '{{name}} signs in with the password of the account that has this e-mail already.',
    'zh-CN': '{{name}} 的邮箱已有账号，用原来的密码登录即可。',
  },
  newPassword: { en: 'Give a new password', 'zh-CN': '重设密码' },
  passwordMeans: {
    en: 'The password of {{name}} stops working at once, and all sessions end.',
    'zh-CN': '{{name}} 的原密码立即失效，所有登录均会退出。',
  },
  passwordFactorMeans: {
    en: 'The password of {{name}} stops working at once, all sessions end, and signing in takes no second factor.',
    'zh-CN': '{{name}} 的原密码立即失效，所有登录均会退出，登录不再需要两步验证。',
  },
  reallyPassword: { en: 'Give {{name}} a new password', 'zh-CN': '重设 {{name}} 的密码' },
  newPasswordSays: {
    en: "{{name}}'s new password, shown only now. The old one no longer works, and all sessions are ended.",
    'zh-CN': '{{name}} 的新密码，仅显示这一次。原密码已失效，所有登录均已退出。',
  },
  dropFactor: { en: 'and take the second factor away', 'zh-CN': '并取消两步验证' },
  disable: { en: 'Disable', 'zh-CN': '停用' },
  disableSays: {
    en: '{{name}} is signed out at once and cannot come in; what was done under this name stays.',
    'zh-CN': '停用后 {{name}} 立即退出且不能再登录；其名下的记录全部保留。',
  },
  reallyDisable: { en: 'Disable {{name}}', 'zh-CN': '停用 {{name}}' },
  enable: { en: 'Let in again', 'zh-CN': '恢复登录' },
  here: { en: 'not disabled', 'zh-CN': '未停用' },
  find: { en: 'Name, e-mail or salesperson', 'zh-CN': '姓名、邮箱或业务员' },
  noMatch: { en: 'Nobody fits these filters.', 'zh-CN': '没有符合筛选条件的人员。' },
})

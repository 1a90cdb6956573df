import { defineWords } from '../../language/language.ts'

export const useKeyWords = defineWords('settings-keys', {
  note: {
    en: 'A program that has a key acts as its person. Where two people are needed, it also counts as whoever made it.',
    'zh-CN': '持有密钥的程序以所属人员的身份操作；须由两人办理的事项，也视同生成人本人操作。',
  },
  none: {
    en: 'No key yet. Make one for each program that is to read or write here.',
    'zh-CN': '还没有密钥。每个要读写本系统的程序各生成一个。',
  },
  make: { en: 'Make a key', 'zh-CN': '生成密钥' },
  title: { en: 'A new key', 'zh-CN': '生成密钥' },
  list: { en: 'Keys', 'zh-CN': '密钥列表' },
  name: { en: 'Name', 'zh-CN': '名称' },
  nameHint: { en: 'Which program it is for.', 'zh-CN': '给哪个程序用。' },
  person: { en: 'Person', 'zh-CN': '所属人员' },
  maker: { en: 'Made by', 'zh-CN': '生成人' },
  begins: { en: 'Begins with', 'zh-CN': '开头' },
  scope: { en: 'May', 'zh-CN': '范围' },
  all: { en: 'all the person may', 'zh-CN': '本人的全部权限' },
  read: { en: 'only read', 'zh-CN': '只读' },
  days: { en: 'Days in force', 'zh-CN': '有效天数' },
  daysHint: { en: 'Empty: until it is revoked.', 'zh-CN': '留空表示一直有效，直到吊销。' },
  made: { en: 'Made', 'zh-CN': '生成时间' },
  used: { en: 'Last used', 'zh-CN': '最近使用' },
  never: { en: 'never', 'zh-CN': '从未使用' },
  ends: { en: 'Ends', 'zh-CN': '到期' },
  open: { en: 'when revoked', 'zh-CN': '吊销为止' },
  revoked: { en: 'revoked', 'zh-CN': '已吊销' },
  expired: { en: 'over', 'zh-CN': '已到期' },
  revoke: { en: 'Revoke', 'zh-CN': '吊销' },
  revokeNamed: { en: 'Revoke {{name}}', 'zh-CN': '吊销 {{name}}' },
  sure: {
    en: 'Whatever uses it stops at once, for good.',
    'zh-CN': '使用它的程序将立即失效，且不可恢复。',
  },
  cancel: { en: 'Leave it', 'zh-CN': '放弃' },
  shown: {
    en: 'The key of {{name}}, shown only now. It opens what its person may: keep it like a password.',
    'zh-CN': '“{{name}}”的密钥，仅显示这一次。凭它可以行使所属人员的权限，请像密码一样保管。',
  },
})

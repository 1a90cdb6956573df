/** Who may do what: the one table of roles and permissions, read by the interface, the page and the docs. */
import type { Localized } from '../../kernel/language.ts'
import { refuse } from './errors.ts'
import { type Role, roleNames } from './types.ts'

interface Grant {
  readonly roles: readonly Role[]
  readonly meaning: Localized
}

const table = {
  read: {
    roles: roleNames,
    meaning: { en: 'see customers, documents and figures', 'zh-CN': '查看客户、单据和账龄等数据' },
  },
  'see-all': {
    roles: ['owner', 'manager', 'credit', 'receivables', 'collector', 'legal', 'auditor'],
    meaning: {
      en: 'see all customers; without it only the own ones and those of people below',
      'zh-CN': '查看全部客户；无此权限时只看本人及下属的客户',
    },
  },
  verify: {
    roles: ['owner', 'manager', 'receivables', 'auditor'],
    meaning: { en: 'have the books checked', 'zh-CN': '核验账簿' },
  },
  import: {
    roles: ['owner', 'manager', 'receivables'],
    meaning: { en: 'import files, and take an import back', 'zh-CN': '导入文件、撤销导入' },
  },
  'see-imports': {
    roles: ['owner', 'manager', 'credit', 'receivables', 'auditor'],
    meaning: { en: 'see what was imported', 'zh-CN': '查看导入记录' },
  },
  export: {
    roles: ['owner', 'manager', 'credit', 'receivables', 'auditor'],
    meaning: { en: 'take whole files out', 'zh-CN': '导出整份文件' },
  },
  book: {
    roles: ['owner', 'manager', 'receivables'],
    meaning: {
      en: 'enter invoices and receipts, settle, reverse, transfer',
      'zh-CN': '录入发票和收款，核销、冲销、转户',
    },
  },
  request: {
    roles: ['owner', 'manager', 'credit', 'receivables', 'sales', 'collector'],
    meaning: {
      en: 'ask for credit notes, write-offs, refunds, reopening of months and stopped accounts, credit limits, taking goods back and the release of held orders, which somebody else approves',
      'zh-CN': '申请红字发票、坏账核销、退款、反关账、恢复供货、授信额度、收回货物、订单解冻，由他人审批',
    },
  },
  'see-requests': {
    roles: ['owner', 'manager', 'credit', 'receivables', 'sales', 'collector', 'auditor'],
    meaning: { en: 'see what was asked for and decided', 'zh-CN': '查看申请与审批' },
  },
  approve: {
    roles: ['owner', 'manager', 'credit'],
    meaning: {
      en: "decide on another's request, up to the role's amount",
      'zh-CN': '审批他人的申请，以角色额度为限',
    },
  },
  'set-credit-policy': {
    roles: ['owner', 'manager', 'credit'],
    meaning: {
      en: 'propose and try credit policies and budgets, which somebody else approves',
      'zh-CN': '提出、试算信用政策和授信预算，由他人审批',
    },
  },
  assess: {
    roles: ['owner', 'manager', 'credit'],
    meaning: {
      en: 'assess customers and confirm their rating anew; a higher limit somebody else approves',
      'zh-CN': '评估客户、确认重新评级；提高额度由他人审批',
    },
  },
  'apply-for-credit': {
    roles: ['owner', 'manager', 'credit', 'sales'],
    meaning: {
      en: 'write credit applications, hand in their papers, submit and drop them; somebody else approves',
      'zh-CN': '填写、提交、撤销授信申请并上传资料，由他人审批',
    },
  },
  'check-papers': {
    roles: ['credit', 'legal'],
    meaning: {
      en: 'look at the papers of a credit application and say whether they are right',
      'zh-CN': '核对授信申请的资料',
    },
  },
  order: {
    roles: ['owner', 'manager', 'credit', 'receivables', 'sales'],
    meaning: { en: 'enter orders, cancel and close them', 'zh-CN': '录入、取消、关闭订单' },
  },
  ship: {
    roles: ['owner', 'manager', 'receivables'],
    meaning: { en: 'book what leaves and what comes back', 'zh-CN': '登记发货和退货' },
  },
  ration: {
    roles: ['owner', 'manager', 'credit'],
    meaning: {
      en: 'ration deliveries to a class of customers on purpose, and end it',
      'zh-CN': '对一类客户限量供货、结束限量',
    },
  },
  promise: {
    roles: ['owner', 'manager', 'credit', 'receivables', 'sales', 'collector'],
    meaning: {
      en: 'take down promises to pay and withdraw them; once the day is past only who may approve as well',
      'zh-CN': '登记、撤回付款承诺；付款日过后须同时有审批权限',
    },
  },
  'edit-customers': {
    roles: ['owner', 'manager', 'credit', 'receivables', 'sales'],
    meaning: { en: 'enter and change customers', 'zh-CN': '新建、修改客户' },
  },
  'keep-papers': {
    roles: ['owner', 'manager', 'credit', 'receivables', 'sales', 'collector', 'legal'],
    meaning: { en: 'hand papers in and withdraw them', 'zh-CN': '上传、作废资料' },
  },
  'read-sealed-papers': {
    roles: ['credit', 'legal'],
    meaning: {
      en: 'read sealed papers (ids, licences); every look is recorded',
      'zh-CN': '查看密封资料（身份证件、执照等），每次查看均留记录',
    },
  },
  'draft-contracts': {
    roles: ['owner', 'manager', 'credit', 'sales', 'legal'],
    meaning: { en: 'draft contracts and send them', 'zh-CN': '拟定、发出合同' },
  },
  'review-contracts': {
    roles: ['owner', 'manager', 'credit', 'legal'],
    meaning: {
      en: 'review contracts another drafted, book signatures, end them, set what they begin with',
      'zh-CN': '复核他人拟定的合同，登记签署，终止合同，设置默认条款',
    },
  },
  'open-account': {
    roles: ['owner', 'manager', 'credit'],
    meaning: { en: "open and stop a customer's account", 'zh-CN': '开户、停供' },
  },
  'hand-over': {
    roles: ['owner', 'manager', 'credit'],
    meaning: { en: 'hand customers over to other people', 'zh-CN': '客户移交' },
  },
  'edit-products': {
    roles: ['owner', 'manager', 'receivables'],
    meaning: { en: 'enter and change products', 'zh-CN': '新建、修改商品' },
  },
  'close-period': {
    roles: ['owner', 'manager'],
    meaning: {
      en: 'close months, set exchange rates and the map of accounts',
      'zh-CN': '关账，设置汇率和科目对照',
    },
  },
  audit: {
    roles: ['owner', 'manager', 'auditor'],
    meaning: { en: 'see who did what, when and from where', 'zh-CN': '查看操作审计' },
  },
  administer: {
    roles: ['owner'],
    meaning: {
      en: 'people, keys, companies and what each may approve',
      'zh-CN': '人员、密钥、公司和审批额度',
    },
  },
} as const satisfies Record<string, Grant>

export type Permission = keyof typeof table

export const permissions: Readonly<Record<Permission, Grant>> = table

export function may(role: Role, permission: Permission): boolean {
  return permissions[permission].roles.includes(role)
}

/** What people of the role may do. */
export function permissionsOf(role: Role): Permission[] {
  return Object.keys(table)
    .filter(isPermission)
    .filter(permission => may(role, permission))
}

/** Refuses `not-permitted`. */
export function requirePermission(role: Role, permission: Permission): void {
  if (!may(role, permission)) {
    const allowed = permissions[permission].roles.join(', ')
    throw refuse('not-permitted', { role, allowed }).withMembers({ permission })
  }
}

/** For one named where the compiler cannot look. */
export function isPermission(name: string): name is Permission {
  return Object.hasOwn(table, name)
}

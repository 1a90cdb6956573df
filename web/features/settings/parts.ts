/** The parts of Settings, each with an address of its own. */
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'

export const usePartWords = defineWords('settings', {
  title: { en: 'Settings', 'zh-CN': '设置' },
  parts: { en: 'Parts of Settings', 'zh-CN': '设置分类' },
  company: { en: 'Company', 'zh-CN': '公司' },
  people: { en: 'People', 'zh-CN': '人员' },
  roles: { en: 'Roles', 'zh-CN': '角色权限' },
  keys: { en: 'Access keys', 'zh-CN': '接口密钥' },
  calendars: { en: 'Working days', 'zh-CN': '工作日历' },
  rates: { en: 'Exchange rates', 'zh-CN': '汇率' },
  buckets: { en: 'Ageing buckets', 'zh-CN': '账龄区间' },
  approvals: { en: 'Approval limits', 'zh-CN': '审批额度' },
  numbers: { en: 'Figures', 'zh-CN': '数字显示' },
  mail: { en: 'Mail', 'zh-CN': '邮件' },
  audit: { en: 'Audit', 'zh-CN': '审计' },
})

/** What the role needs to see the part; to change what stands there it may need more. */
const parts = [
  { part: 'company', permission: 'read' },
  { part: 'people', permission: 'administer' },
  { part: 'roles', permission: 'read' },
  { part: 'keys', permission: 'read' },
  { part: 'calendars', permission: 'read' },
  { part: 'rates', permission: 'read' },
  { part: 'buckets', permission: 'read' },
  { part: 'approvals', permission: 'see-requests' },
  { part: 'numbers', permission: 'read' },
  { part: 'mail', permission: 'administer' },
  { part: 'audit', permission: 'audit' },
] as const

export type Part = (typeof parts)[number]['part']

export function useParts(): readonly Part[] {
  const may = useMay()
  return parts.filter(({ permission }) => may(permission)).map(({ part }) => part)
}

import { defineWords } from './language/language.ts'

const useWords = defineWords('role-names', {
  owner: { en: 'owner', 'zh-CN': '企业主' },
  manager: { en: 'manager', 'zh-CN': '总经理' },
  credit: { en: 'credit manager', 'zh-CN': '信用经理' },
  receivables: { en: 'receivables', 'zh-CN': '应收会计' },
  sales: { en: 'sales', 'zh-CN': '销售' },
  collector: { en: 'collector', 'zh-CN': '催收' },
  legal: { en: 'legal', 'zh-CN': '法务' },
  auditor: { en: 'auditor', 'zh-CN': '审计' },
})

export const roles = [
  'owner',
  'manager',
  'credit',
  'receivables',
  'sales',
  'collector',
  'legal',
  'auditor',
] as const
export type Role = (typeof roles)[number]

const isRole = (role: string): role is Role => roles.some(each => each === role)

/** A role as people call it. */
export function useRoleName(): (role: string) => string {
  const { t } = useWords()
  return role => (isRole(role) ? t(role) : role)
}

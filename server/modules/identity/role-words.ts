import type { Localized } from '../../kernel/language.ts'
import type { Role } from './types.ts'

/** Roles as people call them; the page says the same. */
export const roleWords = {
  owner: { en: 'owner', 'zh-CN': '企业主' },
  manager: { en: 'manager', 'zh-CN': '总经理' },
  credit: { en: 'credit manager', 'zh-CN': '信用经理' },
  receivables: { en: 'receivables', 'zh-CN': '应收会计' },
  sales: { en: 'sales', 'zh-CN': '销售' },
  collector: { en: 'collector', 'zh-CN': '催收' },
  legal: { en: 'legal', 'zh-CN': '法务' },
  auditor: { en: 'auditor', 'zh-CN': '审计' },
} satisfies Record<Role, Localized>

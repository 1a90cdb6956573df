/** How rules, effects and stages are called where people read them. */
import type { Language, Localized } from '../../kernel/language.ts'
import type { Effect, RuleName, Verdict } from './types.ts'

const rules: Readonly<Record<RuleName, Localized>> = {
  'account-not-open': { en: 'account not open yet', 'zh-CN': '尚未开户' },
  'account-stopped': { en: 'account stopped', 'zh-CN': '已停供' },
  'limit-missing': { en: 'no limit was ever granted', 'zh-CN': '从未授信' },
  'limit-expired': { en: 'limit expired', 'zh-CN': '授信已到期' },
  'limit-used': { en: 'limit used', 'zh-CN': '额度占用' },
  'group-limit-used': { en: 'group limit used', 'zh-CN': '集团额度占用' },
  'budget-used': { en: 'credit budget used', 'zh-CN': '授信预算占用' },
  'days-overdue': { en: 'days overdue', 'zh-CN': '逾期天数' },
  'overdue-amount': { en: 'overdue amount', 'zh-CN': '逾期金额' },
  'prepayment-missing': { en: 'prepayment missing', 'zh-CN': '款未到' },
  'earlier-batch-unpaid': { en: 'earlier batch unpaid', 'zh-CN': '前批货款未结' },
  'earlier-batch-before': { en: 'earlier batch not paid before', 'zh-CN': '前批货款未先付清' },
  'review-expired': { en: 'review overdue', 'zh-CN': '复审逾期' },
  'broken-promise': { en: 'broken promise to pay', 'zh-CN': '承诺未兑现' },
  'terms-changed': { en: 'terms changed', 'zh-CN': '账期变更' },
  'first-order': { en: 'first order', 'zh-CN': '首单' },
  'unusual-order': { en: 'far above its own orders', 'zh-CN': '订单金额异常' },
  'area-capacity': { en: 'large beside its area', 'zh-CN': '对区域销量偏大' },
}

const verdicts: Readonly<Record<Effect | Verdict, Localized>> = {
  approve: { en: 'approved', 'zh-CN': '通过' },
  warn: { en: 'warned', 'zh-CN': '提示' },
  needs_approval: { en: 'needs approval', 'zh-CN': '需审批' },
  hold: { en: 'held', 'zh-CN': '冻结' },
  off: { en: 'off', 'zh-CN': '不检查' },
}

const stages: Readonly<Record<string, Localized>> = {
  limit: { en: 'limit', 'zh-CN': '授信额度' },
  orders: { en: 'orders', 'zh-CN': '未发货订单' },
  shipped: { en: 'shipped', 'zh-CN': '已发未开票' },
  receivable: { en: 'receivable', 'zh-CN': '应收账款' },
  bills: { en: 'bills', 'zh-CN': '票据' },
  stock: { en: 'stock at the customer', 'zh-CN': '寄售库存' },
  unapplied: { en: 'unapplied (−)', 'zh-CN': '未核销款（减）' },
  used: { en: 'used', 'zh-CN': '已占用' },
  available: { en: 'available', 'zh-CN': '可用额度' },
}

export const ruleText = (rule: RuleName, language: Language): string => rules[rule][language]
export const verdictText = (verdict: Effect | Verdict, language: Language): string =>
  verdicts[verdict][language]
export const stageText = (stage: string, language: Language): string => stages[stage]?.[language] ?? stage

import { defineWords } from '../../language/language.ts'

export const sections = {
  receivables: [
    { to: '/aging', permission: 'read' },
    { to: '/open-items', permission: 'read' },
    { to: '/documents', permission: 'read' },
    { to: '/requests', permission: 'see-requests' },
    { to: '/months', permission: 'read' },
  ],
  credit: [
    { to: '/credit', permission: 'read' },
    { to: '/credit/applications', permission: 'read' },
    { to: '/credit/ratings', permission: 'read' },
    { to: '/credit/budget', permission: 'see-all' },
    { to: '/credit/policy', permission: 'read' },
  ],
  orders: [
    { to: '/orders', permission: 'read' },
    { to: '/orders/holds', permission: 'read' },
    { to: '/orders/rationing', permission: 'read' },
    { to: '/contracts', permission: 'read' },
    { to: '/recalls', permission: 'read' },
  ],
} as const

export const useSectionWords = defineWords('sections', {
  receivables: { en: 'Receivables', 'zh-CN': '应收' },
  '/aging': { en: 'Ageing', 'zh-CN': '账龄' },
  '/open-items': { en: 'Open items', 'zh-CN': '未清项' },
  '/documents': { en: 'Documents', 'zh-CN': '单据' },
  '/requests': { en: 'Approvals', 'zh-CN': '审批' },
  '/months': { en: 'Month end', 'zh-CN': '关账' },
  credit: { en: 'Pages of credit', 'zh-CN': '信用页面' },
  '/credit': { en: 'Limits', 'zh-CN': '授信额度' },
  '/credit/applications': { en: 'Applications', 'zh-CN': '授信申请' },
  '/credit/ratings': { en: 'Rating anew', 'zh-CN': '重新评级' },
  '/credit/budget': { en: 'Budget', 'zh-CN': '授信预算' },
  '/credit/policy': { en: 'Policy', 'zh-CN': '信用政策' },
  orders: { en: 'Orders', 'zh-CN': '订单' },
  '/orders': { en: 'Orders', 'zh-CN': '订单' },
  '/orders/holds': { en: 'Held', 'zh-CN': '冻结' },
  '/orders/rationing': { en: 'Rationing', 'zh-CN': '限量供货' },
  '/contracts': { en: 'Contracts', 'zh-CN': '合同' },
  '/recalls': { en: 'Taken back', 'zh-CN': '收回货物' },
})

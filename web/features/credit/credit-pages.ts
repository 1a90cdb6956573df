import { defineWords } from '../../language/language.ts'

export const creditPages = [
  '/credit',
  '/credit/applications',
  '/credit/ratings',
  '/credit/budget',
  '/credit/policy',
] as const

export const usePageWords = defineWords('credit-pages', {
  pages: { en: 'Pages of credit', 'zh-CN': '信用页面' },
  '/credit': { en: 'Limits', 'zh-CN': '授信额度' },
  '/credit/applications': { en: 'Applications', 'zh-CN': '授信申请' },
  '/credit/ratings': { en: 'Rating anew', 'zh-CN': '重新评级' },
  '/credit/budget': { en: 'Budget', 'zh-CN': '授信预算' },
  '/credit/policy': { en: 'Policy', 'zh-CN': '信用政策' },
})

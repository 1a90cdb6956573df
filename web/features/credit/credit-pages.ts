import { defineWords } from '../../language/language.ts'

export const creditPages = ['/credit', '/credit/policy'] as const

export const usePageWords = defineWords('credit-pages', {
  pages: { en: 'Pages of credit', 'zh-CN': '信用页面' },
  '/credit': { en: 'Limits', 'zh-CN': '授信额度' },
  '/credit/policy': { en: 'Policy', 'zh-CN': '信用政策' },
})

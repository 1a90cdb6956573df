import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'product-unknown': {
    status: 404,
    title: { en: 'No such product', 'zh-CN': '没有这个商品' },
    detail: { en: "There is no product with the code '{sku}'.", 'zh-CN': '没有编码为“{sku}”的商品。' },
  },
  'bad-product-text': {
    status: 422,
    title: { en: 'Not a usable text', 'zh-CN': '文本内容无效' },
    detail: {
      en: 'The {field} must be 1 to {longest} characters on one line.',
      'zh-CN': '{field} 须为 1 至 {longest} 个字符，且不能换行。',
    },
  },
  'bad-product-number': {
    status: 422,
    title: { en: 'Not a usable number', 'zh-CN': '数值无效' },
    detail: {
      en: "The {field} '{value}' must be a number from 0 below 10^14 with at most 6 decimals; a pack holds more than 0.",
      'zh-CN':
        '{field} “{value}”无效：须为 0 以上、小于 10 的 14 次方的数，最多 6 位小数；包装数量须大于 0。',
    },
  },
})

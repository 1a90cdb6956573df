import { defineMessages } from '../../kernel/language.ts'
import type { FieldError } from '../../kernel/problem.ts'
import { checklist, type Lack } from './rules.ts'

const say = defineMessages({
  price: { en: 'the customer’s yes to the credit price', 'zh-CN': '客户对赊销价格的接受' },
  forecast: {
    en: 'the demand of this quarter or the next, as foretold',
    'zh-CN': '本季度或下季度的需求预测',
  },
})

/** Each thing an application lacks, as a refusal names it. */
export const lacksAs = (lacks: readonly Lack[]): FieldError[] =>
  lacks.map(lack => ({
    pointer: `/${lack}`,
    detail:
      lack === 'price' || lack === 'forecast'
        ? say(lack)
        : { key: lack, text: checklist[lack].name, facts: {} },
  }))

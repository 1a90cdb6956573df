import { defineWords } from '../../language/language.ts'

export const useRateWords = defineWords('settings-rates', {
  title: { en: 'Exchange rates', 'zh-CN': '汇率表' },
  note: {
    en: 'A rate holds from its day until the next one of its currency.',
    'zh-CN': '汇率自生效日起适用，直到同一币种的下一条汇率生效。',
  },
  none: {
    en: 'No rate yet. Amounts in other currencies are shown in their own until one is set.',
    'zh-CN': '还没有汇率。设置之前，外币金额只按原币显示。',
  },
  noMatch: { en: 'No rate of this currency.', 'zh-CN': '该币种还没有汇率。' },
  pair: { en: 'Pair', 'zh-CN': '币种对' },
  from: { en: 'From', 'zh-CN': '生效日' },
  rate: { en: 'Rate', 'zh-CN': '汇率' },
  by: { en: 'Set by', 'zh-CN': '设置人' },
  at: { en: 'When', 'zh-CN': '设置时间' },
  system: { en: 'the program', 'zh-CN': '系统' },
  add: { en: 'Set a rate', 'zh-CN': '设置汇率' },
  currency: { en: 'Currency', 'zh-CN': '外币币种' },
  rateOf: { en: '{{own}} for one {{currency}}', 'zh-CN': '1 {{currency}} 折合 {{own}}' },
  other: { en: 'of it', 'zh-CN': '外币' },
  day: { en: 'In force from', 'zh-CN': '生效日' },
  save: { en: 'Set the rate', 'zh-CN': '保存汇率' },
})

import { defineWords } from '../../language/language.ts'

/** Words several parts of Customers share. */
export const useCustomerWords = defineWords('customer', {
  code: { en: 'Code', 'zh-CN': '编码' },
  name: { en: 'Name', 'zh-CN': '名称' },
  visit: { en: 'On site', 'zh-CN': '客户现场' },
  visitOf: { en: '{{name}}, on site', 'zh-CN': '{{name}}，客户现场' },
  region: { en: 'Region', 'zh-CN': '区域' },
  tier: { en: 'Tier', 'zh-CN': '等级' },
  salesperson: { en: 'Salesperson', 'zh-CN': '业务员' },
  collector: { en: 'Collector', 'zh-CN': '催收员' },
  age: { en: 'Age', 'zh-CN': '账龄' },
  state: { en: 'State', 'zh-CN': '状态' },
  receivable: { en: 'Receivable', 'zh-CN': '应收余额' },
  further: { en: 'In further currencies', 'zh-CN': '其他币种应收' },
  overdue: { en: 'Overdue', 'zh-CN': '逾期' },
  opening: { en: 'to be opened', 'zh-CN': '待开户' },
  open: { en: 'open', 'zh-CN': '正常' },
  stopped: { en: 'stopped', 'zh-CN': '停供' },
  taxId: { en: 'Unified social credit code', 'zh-CN': '统一社会信用代码' },
  terms: { en: 'Terms', 'zh-CN': '账期' },
  familyTerms: { en: 'Terms of product families', 'zh-CN': '分产品系列账期' },
  limit: { en: 'Credit limit', 'zh-CN': '授信额度' },
  currency: { en: 'Currency', 'zh-CN': '币种' },
  parent: { en: 'Group', 'zh-CN': '所属集团' },
  email: { en: 'E-mail', 'zh-CN': '邮箱' },
  phone: { en: 'Telephone', 'zh-CN': '电话' },
  language: { en: 'Language of letters', 'zh-CN': '函件语言' },
  distance: { en: 'Distance, km', 'zh-CN': '距离，公里' },
  payingDays: { en: 'Pays on days of the month', 'zh-CN': '每月付款日' },
})

export const stateTag = { opening: 'tag warn', open: 'tag ok', stopped: 'tag stop' } as const

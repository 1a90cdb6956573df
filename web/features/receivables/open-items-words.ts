import { useMemo } from 'react'
import { defineWords } from '../../language/language.ts'

export const useOpenItemsWords = defineWords('open-items', {
  title: { en: 'Open items', 'zh-CN': '未清项' },
  sub: { en: 'by customer and due date', 'zh-CN': '按客户和到期日' },
  list: { en: 'Open items as of {{day}}', 'zh-CN': '{{day}} 未清项' },
  filters: { en: 'Show only', 'zh-CN': '筛选' },
  all: { en: 'all', 'zh-CN': '全部' },
  clear: { en: 'Show all', 'zh-CN': '清除筛选' },
  customer: { en: 'Customer', 'zh-CN': '客户' },
  number: { en: 'Number', 'zh-CN': '单号' },
  kind: { en: 'Kind', 'zh-CN': '类型' },
  owed: { en: 'what is owed', 'zh-CN': '应收' },
  withCredits: { en: 'with credits', 'zh-CN': '含挂账和红字' },
  invoice: { en: 'Invoice', 'zh-CN': '发票' },
  transfer: { en: 'Transferred', 'zh-CN': '转户' },
  credit_note: { en: 'Credit note', 'zh-CN': '红字发票' },
  receipt: { en: 'On account', 'zh-CN': '收款挂账' },
  issued: { en: 'Issued', 'zh-CN': '开票日' },
  due: { en: 'Due', 'zh-CN': '到期日' },
  due_from: { en: 'Due from', 'zh-CN': '到期自' },
  due_to: { en: 'to', 'zh-CN': '至' },
  late: { en: 'Overdue', 'zh-CN': '逾期' },
  days: { en: '{{days}} d', 'zh-CN': '{{days}} 天' },
  age: { en: 'Age', 'zh-CN': '账龄' },
  overdue: { en: 'all overdue', 'zh-CN': '全部逾期' },
  currency: { en: 'Currency', 'zh-CN': '币种' },
  amount: { en: 'Amount', 'zh-CN': '原额' },
  open: { en: 'Open', 'zh-CN': '未结' },
  salesperson: { en: 'Salesperson', 'zh-CN': '业务员' },
  nobody: { en: 'nobody', 'zh-CN': '未指定' },
  disputed: { en: 'disputed', 'zh-CN': '争议' },
  total: { en: '{{count}} items', 'zh-CN': '共 {{count}} 笔' },
  ofIt: { en: 'overdue {{amount}}', 'zh-CN': '其中逾期 {{amount}}' },
  counting: { en: 'Counting…', 'zh-CN': '正在合计…' },
  shown: { en: 'Rows {{from}} to {{to}}', 'zh-CN': '第 {{from}} 至 {{to}} 行' },
  toStart: { en: 'First', 'zh-CN': '最前' },
  toEnd: { en: 'Last', 'zh-CN': '最后' },
  export: { en: 'Export', 'zh-CN': '导出' },
  exporting: { en: 'Exporting, {{count}} rows…', 'zh-CN': '正在导出 {{count}} 行…' },
  exportFailed: { en: 'The export broke off. Try again.', 'zh-CN': '导出中断，请重试。' },
  exportPart: { en: 'Export the first {{count}}', 'zh-CN': '导出前 {{count}} 行' },
  empty: {
    en: 'Nothing is open here as of {{day}}. Invoices that are not paid yet stand here, one by one.',
    'zh-CN': '截至 {{day}} 没有这样的未清项。未结清的发票会逐笔列在这里。',
  },
})

export type RowWords = ReturnType<typeof useRowWords>

/** The same object until the language changes, so that rows stay as they are. */
export function useRowWords() {
  const { t, language } = useOpenItemsWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the language
  return useMemo(
    () => ({
      kinds: {
        invoice: t('invoice'),
        transfer: t('transfer'),
        credit_note: t('credit_note'),
        receipt: t('receipt'),
      },
      disputed: t('disputed'),
      days: (days: number) => t('days', { days }),
    }),
    [language],
  )
}

import { defineWords } from '../../language/language.ts'
import { useAssessWords } from './assess-words.ts'

const useWords = defineWords('terms-text', {
  eom: { en: '{{days}} days from month-end', 'zh-CN': '月结 {{days}} 天' },
  monthly: { en: '{{days}} days from day {{day}} of the month', 'zh-CN': '每月 {{day}} 日截止，{{days}} 天' },
  'on-invoice': { en: '{{days}} days from receipt of invoice', 'zh-CN': '票到 {{days}} 天' },
  batches: { en: '{{batches}} for {{open}}', 'zh-CN': '送{{batches}}结{{open}}' },
  parts: { en: 'in {{count}} parts', 'zh-CN': '分 {{count}} 期付款' },
  shipment: { en: '{{days}} days after shipment', 'zh-CN': '发货后 {{days}} 天' },
  signature: { en: '{{days}} days after signature', 'zh-CN': '签收后 {{days}} 天' },
  acceptance: { en: '{{days}} days after acceptance', 'zh-CN': '验收后 {{days}} 天' },
  'sell-through': { en: '{{days}} days after sell-through', 'zh-CN': '实销后 {{days}} 天' },
})

const waited = ['shipment', 'signature', 'acceptance', 'sell-through'] as const

/** Terms as people say them; those that no few words say, as they are written. */
export function useTermsText(): (terms: string) => string {
  const { t } = useAssessWords()
  const words = useWords()
  return terms => {
    const [, kind, days = ''] = /^(net|eom|on-invoice) (\d+)$/.exec(terms) ?? []
    if (kind === 'net') return t('days', { count: Number(days) })
    if (kind === 'eom' || kind === 'on-invoice') return words.t(kind, { days })
    const [, day, after] = /^monthly (\d+) \+(\d+)$/.exec(terms) ?? []
    if (day !== undefined && after !== undefined) return words.t('monthly', { day, days: after })
    const [, batches, open] = /^(\d+)-for-(\d+)$/.exec(terms) ?? []
    if (batches !== undefined && open !== undefined) return words.t('batches', { batches, open })
    const parts = partsOf(terms)
    if (parts.length > 1) return words.t('parts', { count: parts.length })
    const [only = {}] = parts
    const event = waited.find(each => each === only.event)
    const { type: _, event: __, days: late = 0, ...more } = only
    if (event && Object.keys(more).length === 0) return words.t(event, { days: Number(late) })
    return terms === 'cash' || terms === 'prepaid' ? t(terms) : terms
  }
}

function partsOf(terms: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const parts: unknown = JSON.parse(/^parts (.*)$/.exec(terms)?.[1] ?? '[]')
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

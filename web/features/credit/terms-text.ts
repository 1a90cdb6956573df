import { useAssessWords } from './assess-words.ts'

/** `net 30`, `cash` and `prepaid` as people say them; other terms as they are written. */
export function useTermsText(): (terms: string) => string {
  const { t } = useAssessWords()
  return terms => {
    const days = /^net (\d+)$/.exec(terms)?.[1]
    if (days !== undefined) return t('days', { count: Number(days) })
    return terms === 'cash' || terms === 'prepaid' ? t(terms) : terms
  }
}

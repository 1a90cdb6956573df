import { useHoldWords } from './hold-words.ts'

/** How long ago, in the largest whole unit. */
export function useWaited(): (since: string) => string {
  const { t } = useHoldWords()
  return since => {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 60_000))
    if (minutes < 60) return t('minutes', { count: minutes })
    if (minutes < 48 * 60) return t('hours', { count: Math.floor(minutes / 60) })
    return t('days', { count: Math.floor(minutes / 1440) })
  }
}

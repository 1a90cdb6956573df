import type { components } from '../../api/schema.d.ts'
import { useRationingWords } from './rationing-words.ts'

export type Rationing = components['schemas']['Rationing']

interface Rules {
  readonly lines_percent: number
  readonly quantity_percent: number
  readonly batches: number
  readonly withhold_fast_movers: boolean
  readonly first?: readonly string[]
}

/** What a tactic lets go, and whom it is for, in words. */
export function useRationingText() {
  const { t } = useRationingWords()
  return {
    how: ({
      lines_percent: lines,
      quantity_percent: quantity,
      batches,
      withhold_fast_movers: fast,
      first = [],
    }: Rules) =>
      [
        lines < 100 ? t('says lines', { count: lines }) : '',
        quantity < 100 ? t('says quantity', { count: quantity }) : '',
        batches > 1 ? t('says batches', { count: batches }) : '',
        fast ? t('says fast') : '',
        first.length > 0 ? t('says first', { skus: first.join(' ') }) : '',
      ]
        .filter(Boolean)
        .join(t('and')),
    whom: ({ region, tier, customers }: Rationing) =>
      [region, tier, customers?.join(' ')].filter(Boolean).join(' · ') || t('everyone'),
  }
}

/** What a list comes to in all, from the server; a list that came whole is added up where it stands. */
import { useQuery } from '@tanstack/react-query'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import type { ListTotal } from './list-sums.ts'

export interface ListTotals {
  /** Undefined until they are added up. */
  readonly rows: readonly ListTotal[] | undefined
  readonly isAwaited: boolean
  /** How many rows there are, once that is known. */
  readonly count: number | undefined
}

interface PagesAsked {
  readonly isSuccess: boolean
  readonly data: { readonly pages: readonly { readonly next?: string | null }[] } | undefined
}

/** Stands in the key of every such question. */
export const ofTotals = 'totals'

/** Asked once for all pages, after the first rows are painted, so that they do not wait for the sum. */
export function useListTotals(
  key: readonly unknown[],
  ask: () => Promise<{ readonly totals: readonly ListTotal[] }>,
  pages: PagesAsked,
  /** Rows hold more than their columns could add up. */
  isAlways = false,
): ListTotals {
  const isPainted = useAfterPaint(pages.isSuccess)
  const isLong = isAlways || typeof pages.data?.pages[0]?.next === 'string'
  const { data, isPending } = useQuery({
    queryKey: [...key, ofTotals],
    enabled: isPainted && isLong,
    queryFn: ask,
  })
  const rows = isLong ? data?.totals : undefined
  return {
    rows,
    isAwaited: isLong && isPending,
    count: rows?.reduce((all, each) => all + each.count, 0),
  }
}

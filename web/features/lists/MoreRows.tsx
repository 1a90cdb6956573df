import { defineWords } from '../../language/language.ts'

const useWords = defineWords('more-rows', {
  more: { en: 'Load more', 'zh-CN': '加载更多' },
})

/** A list that comes whole has none of these. */
export interface Paged {
  readonly hasNextPage?: boolean
  readonly isFetchingNextPage?: boolean
  readonly fetchNextPage?: () => unknown
}

/** The button that brings the next page of a list. */
export function MoreRows({ list }: { readonly list: Paged }) {
  const { t } = useWords()
  if (!list.hasNextPage) return null
  return (
    <p className="pad t">
      <button
        type="button"
        className="btn"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage?.()}
      >
        {t('more')}
      </button>
    </p>
  )
}

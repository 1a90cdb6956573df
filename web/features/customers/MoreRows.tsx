import { useDocumentWords } from './document-words.ts'

interface Paged {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** The button that brings the next page of a list. */
export function MoreRows({ list }: { readonly list: Paged }) {
  const words = useDocumentWords()
  if (!list.hasNextPage) return null
  return (
    <p className="pad t">
      <button
        type="button"
        className="btn"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {words.t('more')}
      </button>
    </p>
  )
}

/** In place of a part that has nothing to show, or could not be fetched. */
import type { ReactNode } from 'react'
import { Refusal } from '../api/client.ts'
import { defineWords } from '../language/language.ts'

const useWords = defineWords('states', {
  unreachable: { en: 'The server does not answer.', 'zh-CN': '服务器没有响应。' },
  nothingSaved: { en: 'Nothing was changed.', 'zh-CN': '未做任何更改。' },
  retry: { en: 'Try again', 'zh-CN': '重试' },
})

export function Broken({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useWords()
  const said = error instanceof Refusal && error.detail !== '' ? error.detail : t('unreachable')
  return (
    <div className="state" role="alert">
      <p>{said}</p>
      <p className="m">{t('nothingSaved')}</p>
      {onRetry ? (
        <button type="button" className="btn" onClick={onRetry}>
          {t('retry')}
        </button>
      ) : null}
    </div>
  )
}

/** What comes here, and the button that brings it. */
export function Empty({ says, children }: { readonly says: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <p>{says}</p>
      {children}
    </div>
  )
}

/** Grey bars of the height of the rows to come. */
export function Waiting({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div className="waiting" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have nothing else and never move
        <i key={row} />
      ))}
    </div>
  )
}

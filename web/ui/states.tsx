/** In place of a part that has nothing to show, or could not be fetched. */
import type { ReactNode } from 'react'
import { defineWords } from '../language/language.ts'
import { useSaid } from './said.ts'

const useWords = defineWords('states', {
  nothingSaved: { en: 'Nothing was changed.', 'zh-CN': '未做任何更改。' },
  retry: { en: 'Try again', 'zh-CN': '重试' },
})

interface BrokenProps {
  readonly error: unknown
  /** Of the page, where all of it is missing. */
  readonly title?: string
  readonly onRetry?: () => void
}

export function Broken({ error, title, onRetry }: BrokenProps) {
  const { t } = useWords()
  const said = useSaid()
  return (
    <>
      {title === undefined ? null : (
        <div className="ph">
          <h1>{title}</h1>
        </div>
      )}
      <div className="state" role="alert">
        <p>{said(error)}</p>
        <p className="m">{t('nothingSaved')}</p>
        {onRetry ? (
          <button type="button" className="btn" onClick={onRetry}>
            {t('retry')}
          </button>
        ) : null}
      </div>
    </>
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

/** Grey bars of the height of the rows to come; `height` in pixels where what comes is no rows, so that nothing below it moves. */
export function Waiting({ rows = 8, height }: { readonly rows?: number; readonly height?: number }) {
  return (
    <div className="waiting" aria-busy="true" style={height === undefined ? undefined : { height }}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have nothing else and never move
        <i key={row} />
      ))}
    </div>
  )
}

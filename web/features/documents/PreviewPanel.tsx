/** Beside a form, what it will book. */
import { PreviewEntries } from '../forms/PreviewEntries.tsx'
import type { Preview } from '../forms/use-entry.ts'
import { useEnterWords } from './words.ts'

interface PreviewPanelProps {
  readonly preview: Preview | undefined
  /** A newer one is being asked for. */
  readonly isTelling: boolean
  readonly isRefused: boolean
}

export function PreviewPanel({ preview, isTelling, isRefused }: PreviewPanelProps) {
  const { t } = useEnterWords()
  return (
    <section
      className="panel lined preview"
      aria-busy={isTelling}
      aria-label={t('preview')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      <header>
        <h2>{t('preview')}</h2>
      </header>
      {preview ? <PreviewEntries preview={preview} /> : null}
      {preview ? null : <p className="pad t m2">{t(isRefused ? 'previewRefused' : 'previewEmpty')}</p>}
    </section>
  )
}

import { useState } from 'react'
import { useDrillWords } from './words.ts'

/** The address holds the whole view. */
export function CopyLink() {
  const { t } = useDrillWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" className="btn" onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t('copied') : t('copyLink')}</span>
    </button>
  )
}

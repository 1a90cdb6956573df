/** A secret that is shown this once. */
import { useState } from 'react'
import { defineWords } from '../../language/language.ts'

const useWords = defineWords('shown-once', {
  copy: { en: 'Copy', 'zh-CN': '复制' },
  copied: { en: 'Copied', 'zh-CN': '已复制' },
  done: { en: 'I have kept it', 'zh-CN': '我已保存' },
})

interface ShownOnceProps {
  /** What it is and what to do with it. */
  readonly says: string
  readonly secret: string
  onDone(): void
}

export function ShownOnce({ says, secret, onDone }: ShownOnceProps) {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <div className="shown-once" role="alert">
      <p>{says}</p>
      <code className="secret">{secret}</code>
      <div className="row">
        <button type="button" className="btn p" onClick={() => void copy()}>
          {t(copied ? 'copied' : 'copy')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('done')}
        </button>
      </div>
    </div>
  )
}

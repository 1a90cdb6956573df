import type { AgingView } from './aging-view.ts'
import { LevelHead } from './LevelHead.tsx'
import { useDrillWords } from './words.ts'

interface DocumentLevelProps {
  readonly view: AgingView
  readonly number: string
  readonly day: string
}

export function DocumentLevel({ number }: DocumentLevelProps) {
  const { t } = useDrillWords()
  return (
    <section>
      <LevelHead level={2} name={`${t('document')} ${number}`}>
        {t('how')}
      </LevelHead>
    </section>
  )
}

import type { Recall } from './recall-queries.ts'
import { useRecallWords } from './words.ts'

const looks = {
  approved: 'tag warn',
  'handed-over': 'tag',
  credited: 'tag ok',
  withdrawn: 'tag line',
} as const

export function RecallState({ state }: Pick<Recall, 'state'>) {
  const { t } = useRecallWords()
  return <span className={looks[state]}>{t(state)}</span>
}

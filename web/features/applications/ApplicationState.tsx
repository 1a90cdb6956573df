import type { Application } from './application-queries.ts'
import { useApplicationWords } from './words.ts'

const looks = {
  draft: 'tag line',
  submitted: 'tag',
  approved: 'tag warn',
  'in-force': 'tag ok',
  refused: 'tag stop',
  dropped: 'tag line',
} as const

export function ApplicationState({ state }: Pick<Application, 'state'>) {
  const { t } = useApplicationWords()
  return <span className={looks[state]}>{t(state)}</span>
}

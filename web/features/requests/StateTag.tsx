import { Icon } from '../../ui/icons.tsx'
import type { Request } from './request-queries.ts'
import { useRequestWords } from './words.ts'

const looks = {
  pending: { look: 'warn', icon: 'approvals' },
  approved: { look: 'ok', icon: 'tick' },
  refused: { look: 'stop', icon: 'close' },
  withdrawn: { look: '', icon: 'before' },
} as const

export function StateTag({ state }: { readonly state: Request['state'] }) {
  const { t } = useRequestWords()
  const { look, icon } = looks[state]
  return (
    <span className={`tag ${look}`}>
      <Icon name={icon} />
      {t(state)}
    </span>
  )
}

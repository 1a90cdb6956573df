import type { PaymentPromise } from './promise-queries.ts'
import { usePromiseWords } from './words.ts'

const looks = {
  open: 'tag',
  kept: 'tag ok',
  'partly-kept': 'tag warn',
  broken: 'tag stop',
  withdrawn: 'tag line',
} as const

export function PromiseState({ state }: Pick<PaymentPromise, 'state'>) {
  const { t } = usePromiseWords()
  return <span className={looks[state]}>{t(state)}</span>
}

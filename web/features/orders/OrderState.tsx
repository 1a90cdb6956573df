import { isZero } from '../../ui/amount.tsx'
import { scaled } from '../../ui/decimal.ts'
import { Icon } from '../../ui/icons.tsx'
import type { Order } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'

type Shown = 'open' | 'part' | 'shipped' | 'held' | 'closed' | 'cancelled'

export function shownOf({ status, shipped, amount }: Pick<Order, 'status' | 'shipped' | 'amount'>): Shown {
  if (status !== 'open' || isZero(shipped)) return status
  return scaled(shipped) >= scaled(amount) ? 'shipped' : 'part'
}

const looks: Readonly<Record<Shown, string>> = {
  open: 'tag',
  part: 'tag',
  shipped: 'tag ok',
  held: 'tag stop',
  closed: 'tag line',
  cancelled: 'tag line',
}

export function OrderState({ order }: { readonly order: Pick<Order, 'status' | 'shipped' | 'amount'> }) {
  const { t } = useOrderWords()
  const shown = shownOf(order)
  return (
    <span className={looks[shown]}>
      {shown === 'held' ? <Icon name="lock" /> : null}
      {t(shown)}
    </span>
  )
}

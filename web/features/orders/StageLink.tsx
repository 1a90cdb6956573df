import { Link } from '@tanstack/react-router'
import { amountText, isZero } from '../../ui/amount.tsx'
import { useDaySearch } from '../frame/day-search.ts'

interface StageLinkProps {
  readonly stage: 'orders' | 'shipped' | 'receivable' | 'bills' | 'stock'
  readonly code: string
  readonly amount: string
}

/** What a stage takes of the limit, opened. */
export function StageLink({ stage, code, amount }: StageLinkProps) {
  const day = useDaySearch()
  if (isZero(amount)) return <span className="zero">–</span>
  const told = amountText(amount)
  switch (stage) {
    case 'receivable':
      return (
        <Link className="open" to="/open-items" search={{ ...day, customer: code }}>
          {told}
        </Link>
      )
    case 'orders':
    case 'shipped':
      return (
        <Link className="open" to="/orders" search={{ ...day, customer: code }}>
          {told}
        </Link>
      )
    case 'stock':
      return (
        <Link className="open" to="/stock/$code" params={{ code }} search={day}>
          {told}
        </Link>
      )
    default:
      return told
  }
}

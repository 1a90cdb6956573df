import { Link } from '@tanstack/react-router'
import { Amount, isZero } from '../../ui/amount.tsx'
import type { ListColumn } from './list-column.ts'

interface Opening<Row> {
  /** The page of what the amount is of. */
  readonly to: '/contracts/$number' | '/orders/$number' | '/recalls/$number'
  readonly amountOf: (row: Row) => string | null
  readonly bold?: boolean
}

/** An amount and the way to what it is made of; a dash leads nowhere. */
export const openingAmount = <Row extends { readonly number: string }>({
  to,
  amountOf,
  bold = false,
}: Opening<Row>): Pick<ListColumn<Row>, 'amountOf' | 'look'> => ({
  amountOf,
  look: row => {
    const amount = amountOf(row)
    if (amount === null) return null
    if (isZero(amount)) return <Amount value={amount} />
    return (
      <Link className="open" to={to} params={{ number: row.number }} search={{}}>
        <Amount value={amount} bold={bold} />
      </Link>
    )
  },
})

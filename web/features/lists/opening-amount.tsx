import type { ComponentProps } from 'react'
import { Amount, isZero } from '../../ui/amount.tsx'
import type { ListColumn } from './list-column.ts'
import { RecordLink } from './RecordLink.tsx'

interface Opening<Row> {
  readonly to: ComponentProps<typeof RecordLink>['to']
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
      <RecordLink to={to} number={row.number}>
        <Amount value={amount} bold={bold} />
      </RecordLink>
    )
  },
})

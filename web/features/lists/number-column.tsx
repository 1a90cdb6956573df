import { Link } from '@tanstack/react-router'
import type { ListColumn } from './list-column.ts'

interface NumberColumn {
  readonly name: string
  readonly width: number
  /** The page of what has the number. */
  readonly to: '/contracts/$number' | '/orders/$number' | '/recalls/$number'
}

/** What a document is called, and the way to it: cannot be taken away. */
export const numberColumn = <Row extends { readonly number: string }>({
  name,
  width,
  to,
}: NumberColumn): ListColumn<Row> => ({
  id: 'number',
  name,
  width,
  isFixed: true,
  textOf: row => row.number,
  look: ({ number }) => (
    <Link className="open" to={to} params={{ number }} search={{}}>
      {number}
    </Link>
  ),
})

import type { ComponentProps } from 'react'
import type { ListColumn } from './list-column.ts'
import { RecordLink } from './RecordLink.tsx'

interface NumberColumn {
  readonly name: string
  readonly width: number
  readonly to: ComponentProps<typeof RecordLink>['to']
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
    <RecordLink to={to} number={number}>
      {number}
    </RecordLink>
  ),
})

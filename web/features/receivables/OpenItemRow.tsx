// biome-ignore-all lint/a11y/useSemanticElements: a table cannot lay its rows where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows hold buttons, which take the focus
import { memo } from 'react'
import { saidIn } from '../lists/ListTable.tsx'
import { isFigure, type ListColumn } from '../lists/list-column.ts'
import type { OpenItem } from './open-items.ts'

interface OpenItemRowProps {
  readonly item: OpenItem
  readonly columns: readonly ListColumn<OpenItem>[]
  /** How wide they are. */
  readonly tracks: string
  /** Of the amounts that name none. */
  readonly currency: string
  /** Among the rows that are loaded. */
  readonly index: number
  /** Among all. */
  readonly place: number | undefined
  readonly top: number
  readonly on: boolean
}

export const OpenItemRow = memo(function OpenItemRow(props: OpenItemRowProps) {
  const { item, columns, tracks, currency, index, place, top, on } = props
  return (
    <div
      role="row"
      tabIndex={-1}
      data-index={index}
      aria-rowindex={place}
      aria-selected={on}
      className={`items-row${on ? ' on' : ''}`}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
    >
      {columns.map(column => (
        <div
          key={column.id}
          role="gridcell"
          tabIndex={-1}
          className={isFigure(column) ? 'n' : undefined}
          title={column.textOf?.(item) ?? undefined}
        >
          {column.id === 'open' && item.currency !== currency ? (
            <span className="m sm">{item.currency} </span>
          ) : null}
          {saidIn(column, item)}
        </div>
      ))}
    </div>
  )
})

// biome-ignore-all lint/a11y/useSemanticElements: a table cannot lay its rows where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows hold buttons, which take the focus
import { memo } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { AgeMark } from '../../ui/icons.tsx'
import { useAgeStep } from './aging-limits.ts'
import type { OpenItem } from './open-items.ts'
import type { RowWords } from './open-items-words.ts'

interface OpenItemRowProps {
  readonly item: OpenItem
  /** Among the rows that are loaded. */
  readonly index: number
  /** Among all. */
  readonly place: number | undefined
  readonly top: number
  readonly on: boolean
  /** Looked up once for all rows. */
  readonly words: RowWords
}

export const OpenItemRow = memo(function OpenItemRow({
  item,
  index,
  place,
  top,
  on,
  words,
}: OpenItemRowProps) {
  const step = useAgeStep()(item.days_overdue)
  return (
    <div
      role="row"
      tabIndex={-1}
      data-index={index}
      aria-rowindex={place}
      aria-selected={on}
      className={`items-row${on ? ' on' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <Cell title={`${item.name} ${item.customer}`}>
        {item.name} <span className="m sm">{item.customer}</span>
      </Cell>
      <Cell>
        <button type="button" className="plain open">
          {item.number}
        </button>
      </Cell>
      <Cell>
        {words.kinds[item.kind]}
        {item.disputed ? <span className="tag warn">{words.disputed}</span> : null}
      </Cell>
      <Cell className="m2">{item.issued}</Cell>
      <Cell>{item.due}</Cell>
      <Cell className={`n k${step}`}>
        {item.days_overdue > 0 ? (
          <>
            <AgeMark step={step} /> {words.days(item.days_overdue)}
          </>
        ) : null}
      </Cell>
      <Cell className="n m">{amountText(item.amount)}</Cell>
      <Cell className="n b">
        <span className="m sm">{item.currency}</span> {amountText(item.open)}
      </Cell>
      <Cell className="m2">{item.salesperson}</Cell>
    </div>
  )
})

interface CellProps {
  readonly className?: string
  readonly title?: string
  readonly children: React.ReactNode
}

function Cell(props: CellProps) {
  return <div role="gridcell" tabIndex={-1} {...props} />
}

/** Who owes how much for how long; rows come and go as they scroll by, so that twenty thousand do. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useRef } from 'react'
import { ageStep, useBucketName } from '../../ui/age-bar.tsx'
import { amountText } from '../../ui/amount.tsx'
import { AgeMark } from '../../ui/icons.tsx'
import { AgingFoot } from './AgingFoot.tsx'
import { AgingLine, ShareLine } from './AgingLine.tsx'
import { type AgingRow, amountOf, type CurrencyPart, type Grouping, type Sort } from './aging-rows.ts'
import type { AgingView } from './aging-view.ts'
import { type Column, sortable } from './columns.ts'
import { useAgingWords } from './words.ts'

interface AgingTableProps {
  readonly parts: readonly CurrencyPart[]
  readonly columns: readonly Column[]
  readonly by: Grouping
  readonly day: string
  readonly sort: Sort
  readonly view: AgingView
  readonly active: number
  readonly stale: boolean
  nameOf(row: AgingRow): string
  onSort(column: string): void
  onOpen(row: AgingRow, column: string): void
}

export type Entry =
  | { readonly kind: 'share'; readonly part: CurrencyPart }
  | { readonly kind: 'row'; readonly row: AgingRow; readonly index: number }

/** What stands below each other: of each currency its shares, then its rows. */
export function entriesOf(parts: readonly CurrencyPart[]): Entry[] {
  let index = 0
  return parts.flatMap((part): Entry[] => [
    { kind: 'share', part },
    ...part.rows.map((row): Entry => ({ kind: 'row', row, index: index++ })),
  ])
}

export function AgingTable(props: AgingTableProps) {
  const { t } = useAgingWords()
  const { parts, columns, by, day, view, active, stale, nameOf, onOpen } = props
  const scroller = useRef<HTMLDivElement>(null)
  const entries = entriesOf(parts)
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 12,
    scrollPaddingStart: 32,
    scrollPaddingEnd: 64,
  })
  const opened = `${view.search.customer} ${view.search.currency} ${view.search.bucket}`
  const sought = active >= 0 ? active : undefined
  const activeAt = entries.findIndex(
    entry =>
      entry.kind === 'row' &&
      (sought === undefined ? openedColumn(view, entry.row) !== undefined : entry.index === sought),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell opened is to be seen too
  useEffect(() => {
    if (activeAt >= 0) virtual.scrollToIndex(activeAt, { align: 'auto' })
    // The row itself is there only after the scrolling.
    const later = setTimeout(() => {
      scroller.current?.querySelector('.hit')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }, 60)
    return () => clearTimeout(later)
  }, [activeAt, virtual, opened])
  const shown = virtual.getVirtualItems()
  const above = shown[0]?.start ?? 0
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  const room = amountRoom(parts, columns)
  const open = (event: MouseEvent<HTMLElement>) => {
    const figure = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')
    const entry = figure && entries[Number(figure.dataset.entry)]
    if (entry?.kind === 'row') onOpen(entry.row, figure?.dataset.column ?? 'total')
  }
  return (
    <div className={`panel aging-scroll${stale ? ' stale' : ''}`} ref={scroller} aria-busy={stale}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the figures in it are buttons; one handler serves them all */}
      <table
        className="t fix aging"
        aria-rowcount={entries.length + 1}
        aria-label={t('table', { day })}
        style={{ minWidth: `calc(216px + ${columns.length} * ${room})` }}
        onClick={open}
      >
        <colgroup>
          <col className="c-name" />
          {columns.map(column => (
            <col key={column.id} style={{ width: room }} />
          ))}
        </colgroup>
        <AgingHead {...props} />
        <tbody>
          <Gap height={above} />
          {shown.map(({ index }) => {
            const entry = entries[index]
            if (!entry) return null
            if (entry.kind === 'share') {
              const { part } = entry
              return (
                <ShareLine
                  key={`share ${part.currency}`}
                  part={part}
                  columns={columns}
                  several={parts.length > 1}
                  by={by}
                />
              )
            }
            const { row } = entry
            return (
              <AgingLine
                key={`${row.key} ${row.currency}`}
                row={row}
                name={nameOf(row)}
                showKey={by === 'customer'}
                columns={columns}
                entry={index}
                active={entry.index === active}
                opened={openedColumn(view, row)}
              />
            )
          })}
          <Gap height={below} />
        </tbody>
        <AgingFoot {...{ parts, columns, by }} onNarrow={age => view.change({ age, sort: undefined })} />
      </table>
    </div>
  )
}

/** An amount is never cut: the largest total is as long as any. */
function amountRoom(parts: readonly CurrencyPart[], columns: readonly Column[]): string {
  const longest = parts.flatMap(({ totals }) =>
    columns.map(column => amountText(amountOf(totals, column.id)).length),
  )
  return `max(112px, ${Math.max(0, ...longest)}ch + 28px)`
}

const openedColumn = ({ search }: AgingView, row: AgingRow) =>
  search.customer === row.key && (search.currency ?? row.currency) === row.currency
    ? (search.bucket ?? 'total')
    : undefined

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr className="gap" style={{ height }} /> : null
}

function AgingHead({ columns, by, sort, onSort }: AgingTableProps) {
  const { t } = useAgingWords()
  const bucketName = useBucketName()
  const name = (column: Column) => (column.bucket === undefined ? t(column.word) : bucketName(column.id))
  const order = (id: string) =>
    sort.column === id ? (sort.descending ? ('descending' as const) : ('ascending' as const)) : undefined
  const arrow = (id: string) => (sort.column === id ? (sort.descending ? ' ↓' : ' ↑') : '')
  return (
    <thead>
      <tr>
        {[sortable(by), ...columns].map(column => (
          <th
            key={column.id}
            scope="col"
            className={`${column.id === 'name' ? '' : 'n'}${sort.column === column.id ? ' sorted' : ''}`}
            aria-sort={order(column.id)}
          >
            <button
              type="button"
              className="plain"
              title={t('sortBy', { column: name(column) })}
              onClick={() => onSort(column.id)}
            >
              {name(column)}
              <span aria-hidden="true">{arrow(column.id)}</span>
              {column.bucket === undefined ? null : (
                <>
                  {' '}
                  <AgeMark step={ageStep(column.bucket)} />
                </>
              )}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

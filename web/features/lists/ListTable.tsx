/** The rows of a list, any number of them: only those in sight are on the page, further ones come as one scrolls. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useSession } from '../../session.tsx'
import { Amount } from '../../ui/amount.tsx'
import { ListFoot } from './ListFoot.tsx'
import { arrows, isFigure, isMoney, type ListColumn, type Listed } from './list-column.ts'
import { headCurrency, sumsOf, sumsOfTotals } from './list-sums.ts'
import type { Paged } from './MoreRows.tsx'
import type { ListTotals } from './use-list-totals.ts'
import './lists.css'

declare module 'react' {
  interface CSSProperties {
    /** How wide a list is at least, and a column of it: a page may say otherwise on a phone. */
    '--least'?: string
    '--width'?: string
    /** How high a row is, and head and foot together. */
    '--step'?: string
    '--around'?: string
  }
}

interface ListTableProps<Row> {
  readonly label: string
  readonly className?: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  keyOf(row: Row): string
  /** Whether the row is open beside the list. */
  isOpen?(row: Row): boolean
  /** About how high a row is, in pixels; those in sight are measured. */
  readonly rowHeight?: number
  /** The one the keys are on; −1: none. */
  readonly active: number
  /** Of all that the list is narrowed to. */
  readonly totals?: ListTotals
  readonly pages: Paged & { readonly isPlaceholderData?: boolean }
}

const oneLine = 33
const headHeight = 33
/** The column that takes what is left is no narrower. */
const free = 208
/** So many rows before they run out, more are asked for. */
const ahead = 30

export function ListTable<Row extends Listed>(props: ListTableProps<Row>) {
  const { label, className = '', columns, rows, keyOf, isOpen, active, totals, pages } = props
  const { rowHeight = oneLine } = props
  const box = useRef<HTMLElement>(null)
  const sums = useMemo(
    () => (totals?.rows ? sumsOfTotals(totals.rows, columns) : sumsOf(rows, columns)),
    [totals?.rows, rows, columns],
  )
  const isAwaited = pages.hasNextPage === true && totals?.isAwaited === true
  const isWhole = totals?.rows !== undefined || !pages.hasNextPage
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: sums.length * oneLine,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)
  const rowSize = Math.min(rowHeight, ...shown.map(({ size }) => size))
  useMore(pages, rows.length - (last?.index ?? 0))
  useEffect(() => {
    if (active < 0) return
    virtual.scrollToIndex(active, { align: 'auto' })
    // The list itself may lie below what the window shows.
    box.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active, virtual])
  const { company } = useSession()
  const currency = headCurrency(rows, company.currency)
  const least = columns.reduce((all, { width = free }) => all + width, 0)
  return (
    <section
      ref={box}
      className={`listbox${pages.isPlaceholderData ? ' stale' : ''}`}
      style={{ '--step': `${rowSize}px`, '--around': `${headHeight + sums.length * oneLine}px` }}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys
      tabIndex={0}
    >
      <table
        className={`t fix ${className}`}
        aria-label={label}
        aria-rowcount={pages.hasNextPage ? (totals?.count ?? -2) + 1 : rows.length + 1}
        style={{ '--least': `${least}px` }}
      >
        <ListHead {...{ columns, currency }} />
        <tbody>
          <Gap height={(shown[0]?.start ?? headHeight) - headHeight} />
          {shown.map(({ index }) => {
            const item = rows[index]
            return item === undefined ? null : (
              <tr
                key={keyOf(item)}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={index === active || isOpen?.(item) ? 'on' : undefined}
              >
                <Cells {...{ columns, item, currency }} />
              </tr>
            )
          })}
          <Gap height={virtual.getTotalSize() + headHeight - (last?.end ?? headHeight)} />
        </tbody>
        <ListFoot {...{ columns, sums, isWhole, isAwaited }} />
      </table>
    </section>
  )
}

function useMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Paged, left: number): void {
  const isNear = left < ahead
  useEffect(() => {
    if (isNear && hasNextPage && !isFetchingNextPage) void fetchNextPage?.()
  }, [isNear, hasNextPage, isFetchingNextPage, fetchNextPage])
}

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr style={{ height }} /> : null
}

interface HeadProps<Row> {
  readonly columns: readonly ListColumn<Row>[]
  /** Of the amounts that name none. */
  readonly currency: string
}

function ListHead<Row>({ columns, currency }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(column => {
          const { id, name, width, isUnnamed, sorted, head = name } = column
          return (
            <th
              key={id}
              scope="col"
              className={classOf(column, sorted ? 'sorted' : '')}
              style={width === undefined ? undefined : { '--width': `${width}px` }}
              aria-sort={sorted}
            >
              {isUnnamed ? <span className="visually-hidden">{name}</span> : head}
              {sorted ? ` ${arrows[sorted]}` : null}
              {isMoney(column) ? <span className="m"> {currency}</span> : null}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

const classOf = <Row,>(column: ListColumn<Row>, more = '') =>
  `${isFigure(column) ? 'n ' : ''}c-${column.id} ${more}`.trimEnd()

interface CellsProps<Row> extends HeadProps<Row> {
  readonly item: Row
}

function Cells<Row extends Listed>({ columns, item, currency }: CellsProps<Row>) {
  const first = columns.find(isMoney)
  return columns.map(column => (
    <td key={column.id} className={classOf(column)} title={column.textOf?.(item) ?? undefined}>
      {column === first && item.currency !== currency ? <span className="m sm">{item.currency} </span> : null}
      {saidIn(column, item)}
    </td>
  ))
}

export function saidIn<Row>({ look, textOf, amountOf }: ListColumn<Row>, item: Row): ReactNode {
  if (look) return look(item)
  const amount = amountOf?.(item)
  return amount ? <Amount value={amount} /> : textOf?.(item)
}

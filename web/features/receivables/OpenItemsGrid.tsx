// biome-ignore-all lint/a11y/useSemanticElements: a table cannot lay its rows where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows hold buttons, which take the focus
/** Rows come and go as they scroll by; further ones are fetched well before they are reached. */

import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { isTyping } from '../../ui/is-typing.ts'
import { isFigure, isMoney, type ListColumn } from '../lists/list-column.ts'
import { OpenItemRow } from './OpenItemRow.tsx'
import type { OpenItem } from './open-items.ts'
import { useOpenItemsWords } from './open-items-words.ts'

interface OpenItemsGridProps {
  readonly rows: readonly OpenItem[]
  readonly columns: readonly ListColumn<OpenItem>[]
  /** Of the amounts that name none. */
  readonly currency: string
  /** The place of the first of them among all; undefined while it is not known. */
  readonly first: number | undefined
  readonly count: number | undefined
  /** The last rows, more of which lie above. */
  readonly fromEnd: boolean
  readonly active: number
  /** Told which row is the first in sight. */
  readonly top: { current: number }
  readonly opened: string | undefined
  readonly day: string
  readonly isStale: boolean
  readonly hasMore: boolean
  readonly isFetching: boolean
  open(item: OpenItem): void
  onMore(): void
  onEnd(isEnd: boolean): void
}

const rowHeight = 32
const headHeight = 32
/** The column that takes what is left is no narrower. */
const free = 208
/** So many rows before they run out, more are asked for. */
const ahead = 1200

export function OpenItemsGrid(props: OpenItemsGridProps) {
  const { t } = useOpenItemsWords()
  const { rows, columns, currency, first, count, fromEnd, active, opened, day, isStale, open } = props
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const shown = virtual.getVirtualItems()
  usePlace(grid, rows.length, fromEnd && !isStale)
  useMore(props, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0)
  useEnds(grid, props)
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])
  const tracks = columns.map(({ width }) => (width === undefined ? '1fr' : `${width}px`)).join(' ')
  const least = columns.reduce((all, { width = free }) => all + width, 0)
  useEffect(() => {
    props.top.current = Math.ceil((virtual.scrollOffset ?? 0) / rowHeight)
  })
  const click = (event: MouseEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    const item = row && rows[Number(row.dataset.index)]
    if (item) open(item)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the rows hold buttons; one handler serves them all
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={`items-grid${isStale ? ' stale' : ''}`}
      aria-label={t('list', { day })}
      aria-rowcount={count === undefined ? -1 : count + 1}
      aria-busy={isStale}
      onClick={click}
    >
      <div role="rowgroup" className="items-head" style={{ minWidth: least }}>
        <Head {...{ columns, currency, tracks }} />
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative', minWidth: least }}>
        {shown.map(({ index, start }) => {
          const item = rows[index]
          if (!item) return null
          return (
            <OpenItemRow
              key={index}
              item={item}
              {...{ columns, tracks, currency }}
              index={index}
              place={first === undefined ? undefined : first + index + 2}
              top={start - headHeight}
              on={index === active || (item.number === opened && active === -1)}
            />
          )
        })}
      </div>
    </div>
  )
}

interface HeadProps extends Pick<OpenItemsGridProps, 'columns' | 'currency'> {
  readonly tracks: string
}

function Head({ columns, currency, tracks }: HeadProps) {
  return (
    <div role="row" className="items-row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
      {columns.map(column => (
        <div
          key={column.id}
          role="columnheader"
          className={isFigure(column) ? 'n' : undefined}
          {...(column.id === 'customer' ? { 'aria-sort': 'ascending' as const } : {})}
        >
          {column.name}
          {isMoney(column) ? <span className="m"> {currency}</span> : null}
        </div>
      ))}
    </div>
  )
}

type Box = { readonly current: HTMLDivElement | null }

/** From the end the last row is seen first; what comes above does not move what is seen. */
function usePlace(grid: Box, rows: number, fromEnd: boolean): void {
  const before = useRef<{ readonly rows: number; readonly fromEnd: boolean }>({ rows: 0, fromEnd: false })
  useLayoutEffect(() => {
    const box = grid.current
    const last = before.current
    before.current = { rows, fromEnd }
    if (!box) return
    if (fromEnd !== last.fromEnd) box.scrollTop = fromEnd ? box.scrollHeight : 0
    else if (fromEnd && rows > last.rows) box.scrollTop += (rows - last.rows) * rowHeight
  }, [grid, rows, fromEnd])
}

function useMore(props: OpenItemsGridProps, top: number, bottom: number): void {
  const { rows, fromEnd, hasMore, isFetching, onMore } = props
  const left = fromEnd ? top : rows.length - 1 - bottom
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for whenever too few are left
  useEffect(() => {
    if (hasMore && !isFetching && left < ahead) onMore()
  }, [left < ahead, hasMore, isFetching, rows.length])
}

/** Home and End lead to the ends of all there is, not of what happens to be loaded. */
function useEnds(grid: Box, props: OpenItemsGridProps): void {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isEnd = event.key === 'End'
      if ((!isEnd && event.key !== 'Home') || isTyping(event.target)) return
      event.preventDefault()
      const { fromEnd, hasMore, onEnd } = latest.current
      const box = grid.current
      if (fromEnd !== isEnd && hasMore) onEnd(isEnd)
      else if (box) box.scrollTop = isEnd ? box.scrollHeight : 0
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [grid])
}

// biome-ignore-all lint/a11y/useSemanticElements: a table cannot lay its rows where they belong
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows hold buttons, which take the focus
/** Rows come and go as they scroll by; further ones are fetched well before they are reached. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { OpenItemRow } from './OpenItemRow.tsx'
import type { OpenItem } from './open-items.ts'
import { useOpenItemsWords, useRowWords } from './open-items-words.ts'

interface OpenItemsGridProps {
  readonly rows: readonly OpenItem[]
  /** The place of the first of them among all; undefined while it is not known. */
  readonly first: number | undefined
  readonly count: number | undefined
  /** The last rows, more of which lie above. */
  readonly fromEnd: boolean
  readonly active: number
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
/** So many rows before they run out, more are asked for. */
const ahead = 1200

export function OpenItemsGrid(props: OpenItemsGridProps) {
  const { t } = useOpenItemsWords()
  const words = useRowWords()
  const { rows, first, count, fromEnd, active, opened, day, isStale, open } = props
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
      <div role="rowgroup" className="items-head">
        <Head />
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, start }) => {
          const item = rows[index]
          if (!item) return null
          return (
            <OpenItemRow
              key={index}
              item={item}
              words={words}
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

const columns = [
  'customer',
  'number',
  'kind',
  'issued',
  'due',
  'late',
  'amount',
  'open',
  'salesperson',
] as const

function Head() {
  const { t } = useOpenItemsWords()
  return (
    <div role="row" className="items-row" aria-rowindex={1}>
      {columns.map(column => (
        <div
          key={column}
          role="columnheader"
          className={['late', 'amount', 'open'].includes(column) ? 'n' : undefined}
          {...(column === 'customer' ? { 'aria-sort': 'ascending' as const } : {})}
        >
          {t(column)}
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

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null

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

/** What credit holds: since when, why, what would free it, and the release. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { BatchBar, choiceColumn, useChoice } from '../lists/choice.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { useFirstOpen } from '../lists/use-first-open.ts'
import { useList } from '../lists/use-list.ts'
import type { ListTotals } from '../lists/use-list-totals.ts'
import { HoldPanel } from './HoldPanel.tsx'
import { useHoldColumns } from './hold-columns.tsx'
import { useHoldWords } from './hold-words.ts'
import { askHolds, type HeldOrder, useHolds, useHoldTotals } from './order-queries.ts'
import { ReleaseSeveral } from './ReleaseSeveral.tsx'
import { totals as totalsOf } from './totals.ts'
import '../requests/requests.css'
import './orders.css'

export function HoldsPage() {
  const { t } = useHoldWords()
  const { order: opened } = useSearch({ from: '/orders/holds' })
  const navigate = useNavigate()
  const { isPast, today } = useAsOf()
  const pages = useHolds()
  const { data } = pages
  const totals = useHoldTotals(pages)
  const [active, setActive] = useState(-1)
  const rows = data?.pages.flatMap(page => page.holds) ?? []
  const open = (number: string | undefined, more: { readonly replace?: boolean } = {}) =>
    void navigate({
      to: '/orders/holds',
      search: before => only({ ...before, order: number }),
      resetScroll: false,
      ...more,
    })
  const leaveClosed = useFirstOpen({
    above: 1100,
    isOpen: opened !== undefined,
    of: '',
    hasRows: rows.length > 0,
    open() {
      setActive(0)
      open(rows[0]?.number, { replace: true })
    },
  })
  const close = () => {
    leaveClosed()
    open(undefined)
  }
  const mayRelease = useMay()('request') && !isPast
  const all = useChoice({ rows, keyOf: ({ number }) => number, nameOf: ({ number }) => number })
  const columns = useHoldColumns(row => {
    setActive(rows.indexOf(row))
    open(row.number)
  })
  const list = useList('holds', mayRelease ? [choiceColumn(all), ...columns] : columns)
  const [releasing, setReleasing] = useState<readonly HeldOrder[]>()
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => open(rows[index]?.number),
    ...(mayRelease ? { onChoose: index => all.toggle(rows[index]) } : {}),
    ...(opened === undefined ? {} : { onBack: close }),
  })
  return (
    <>
      <SectionNav of="orders" />
      <div className="ph">
        <h1>{t('title')}</h1>
        {rows.length > 0 ? <Sum {...{ rows, totals }} isWhole={!pages.hasNextPage} /> : null}
        <span className="sp" />
        <span className="m sm wide-only">{t('sorted')}</span>
        <ListTools
          list={list}
          count={totals.count}
          name={`${t('title')}-${today}`}
          ask={async after => {
            const { holds, next } = await askHolds(after, 500)
            return { rows: holds, next }
          }}
        />
      </div>
      {isPast ? <p className="say">{t('asNow')}</p> : null}
      <BatchBar choice={all}>
        <button type="button" className="btn p" onClick={() => setReleasing(all.chosen)}>
          {t('releaseChosen')}
        </button>
      </BatchBar>
      <div className="holdwork">
        <div className="panel">
          <ListRows
            {...{ list: pages, count: rows.length, waiting: 10 }}
            empty={
              <Empty says={t('empty')}>
                <button type="button" className="btn" onClick={() => void navigate({ to: '/orders' })}>
                  {t('toOrders')}
                </button>
              </Empty>
            }
          >
            <ListTable
              {...{ rows, active, pages, totals, columns: list.columns }}
              className="holds"
              label={t('title')}
              rowHeight={49}
              keyOf={({ number }) => number}
              isOpen={({ number }) => number === opened}
            />
          </ListRows>
        </div>
        {data ? <Opened {...{ rows, opened }} onClose={close} /> : null}
      </div>
      {releasing ? <ReleaseSeveral orders={releasing} onClose={() => setReleasing(undefined)} /> : null}
    </>
  )
}

interface SumProps {
  readonly rows: readonly HeldOrder[]
  readonly totals: ListTotals
  /** Whether the rows are all there are. */
  readonly isWhole: boolean
}

/** Of all that is held; how many would pass in part is known of what is on the page alone. */
function Sum({ rows, totals, isWhole }: SumProps) {
  const { t } = useHoldWords()
  if (totals.isAwaited) return null
  const sums =
    totals.rows?.map(({ currency, count, amounts }) => ({
      currency,
      count,
      amount: amounts.amount ?? '0',
    })) ?? totalsOf(rows)
  const sum = sums.map(({ currency, amount }) => `${currency} ${amountText(amount)}`).join(' ＋ ')
  const count = rows.filter(({ decision: { max_amount: most } }) => most !== null && !isZero(most)).length
  return (
    <span className="m2">
      {t(isWhole || totals.rows ? 'sub' : 'subPart', { count: totals.count ?? rows.length, sum })}
      {count > 0 && isWhole ? t('partly', { count }) : ''}
    </span>
  )
}

interface OpenedProps {
  readonly rows: readonly HeldOrder[]
  readonly opened: string | undefined
  onClose(): void
}

/** One that freed itself while it was looked at says so in its place. */
function Opened({ rows, opened, onClose }: OpenedProps) {
  const { t } = useHoldWords()
  const navigate = useNavigate()
  const held = rows.find(({ number }) => number === opened)
  if (held) return <HoldPanel held={held} onClose={onClose} />
  if (opened === undefined) {
    return rows.length === 0 ? null : (
      <section className="panel wide-only">
        <Empty says={t('choose')} />
      </section>
    )
  }
  return (
    <section className="panel hold">
      <Empty says={t('gone', { number: opened })}>
        <button
          type="button"
          className="btn"
          onClick={() => void navigate({ to: '/orders/$number', params: { number: opened } })}
        >
          {t('seeOrder')}
        </button>
      </Empty>
    </section>
  )
}

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
import { BatchBar, useChoice } from '../lists/choice.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { MoreRows } from '../lists/MoreRows.tsx'
import { HoldPanel } from './HoldPanel.tsx'
import { HoldsExport } from './HoldsExport.tsx'
import { HoldTable } from './HoldTable.tsx'
import { useHoldWords } from './hold-words.ts'
import { type HeldOrder, useHolds } from './order-queries.ts'
import { ReleaseSeveral } from './ReleaseSeveral.tsx'
import { totals } from './totals.ts'
import '../requests/requests.css'
import './orders.css'

export function HoldsPage() {
  const { t } = useHoldWords()
  const { order: opened } = useSearch({ from: '/orders/holds' })
  const navigate = useNavigate()
  const { isPast } = useAsOf()
  const list = useHolds()
  const { data, hasNextPage } = list
  const [active, setActive] = useState(-1)
  const rows = data?.pages.flatMap(page => page.holds) ?? []
  const open = (number: string | undefined) =>
    void navigate({
      to: '/orders/holds',
      search: before => only({ ...before, order: number }),
      resetScroll: false,
    })
  const mayRelease = useMay()('request') && !isPast
  const all = useChoice({ rows, keyOf: ({ number }) => number, nameOf: ({ number }) => number })
  const choice = mayRelease ? all : undefined
  const [releasing, setReleasing] = useState<readonly HeldOrder[]>()
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => open(rows[index]?.number),
    ...(choice ? { onChoose: index => choice.toggle(rows[index]) } : {}),
    ...(opened === undefined ? {} : { onBack: () => open(undefined) }),
  })
  return (
    <>
      <SectionNav of="orders" />
      <div className="ph">
        <h1>{t('title')}</h1>
        {rows.length > 0 ? <Sum rows={rows} isWhole={!hasNextPage} /> : null}
        <span className="sp" />
        <span className="m sm wide-only">{t('sorted')}</span>
        <HoldsExport />
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
            {...{ list, count: rows.length, waiting: 10 }}
            empty={
              <Empty says={t('empty')}>
                <button type="button" className="btn" onClick={() => void navigate({ to: '/orders' })}>
                  {t('toOrders')}
                </button>
              </Empty>
            }
          >
            <HoldTable
              {...{ rows, active, opened, choice }}
              isWhole={!hasNextPage}
              onOpen={(number, index) => {
                setActive(index)
                open(number)
              }}
            />
          </ListRows>
          <MoreRows list={list} />
        </div>
        {data ? <Opened {...{ rows, opened }} onClose={() => open(undefined)} /> : null}
      </div>
      {releasing ? <ReleaseSeveral orders={releasing} onClose={() => setReleasing(undefined)} /> : null}
    </>
  )
}

function Sum({ rows, isWhole }: { readonly rows: readonly HeldOrder[]; readonly isWhole: boolean }) {
  const { t } = useHoldWords()
  const sum = totals(rows)
    .map(({ currency, amount }) => `${currency} ${amountText(amount)}`)
    .join(' ＋ ')
  const count = rows.filter(({ decision: { max_amount: most } }) => most !== null && !isZero(most)).length
  return (
    <span className="m2">
      {t(isWhole ? 'sub' : 'subPart', { count: rows.length, sum })}
      {count > 0 ? t('partly', { count }) : ''}
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

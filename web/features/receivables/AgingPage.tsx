/** Who owes how much for how long, as of any day; every figure opens down to the journal. */
import { useMemo, useState } from 'react'
import { useListKeys } from '../../ui/list-keys.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useListOrder } from '../customers/list-order.ts'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { useColumns } from '../lists/columns.ts'
import { AgingBar } from './AgingBar.tsx'
import { AgingTable } from './AgingTable.tsx'
import { useAging, useBalances } from './aging-queries.ts'
import {
  type Aging,
  type AgingRow,
  type Grouping,
  groupingOf,
  nextSort,
  partsOf,
  sortOf,
  sortText,
} from './aging-rows.ts'
import { onlyOf, useAgingView } from './aging-view.ts'
import { columnsOf } from './columns.ts'
import { Drill } from './Drill.tsx'
import { useRowName } from './row-names.ts'
import { Ties } from './Ties.tsx'
import { useAgingWords } from './words.ts'
import './receivables.css'

export function AgingPage() {
  const { t } = useAgingWords()
  const { asOf } = useAsOf()
  const view = useAgingView()
  const by = groupingOf(view.search.by)
  const { data, error, isPlaceholderData, refetch } = useAging(by, asOf, onlyOf(view.search))
  if (data && data.rows.length > 0 && !error) return <Figures aging={data} stale={isPlaceholderData} />
  return (
    <>
      <SectionNav of="receivables" />
      <AgingBar view={view} by={by} />
      <div className="panel">
        {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
        {data && !error ? <Empty says={t('empty', { day: asOf })} /> : null}
        {data || error ? null : <Waiting rows={16} />}
      </div>
    </>
  )
}

/** The customers a figure of a group is made of, those who owe most of it first. */
const within = (by: Grouping, row: AgingRow, column: string) => ({
  by: undefined,
  q: undefined,
  sort: column === 'total' ? undefined : `-${column}`,
  ...(by === 'currency' || by === 'customer' ? {} : { [by]: row.key }),
})

function Figures({ aging, stale }: { readonly aging: Aging; readonly stale: boolean }) {
  const { t, language } = useAgingWords()
  const view = useAgingView()
  const { search, change } = view
  const by = groupingOf(search.by)
  const nameOf = useRowName(by)
  const balances = useBalances(aging.as_of)
  const [active, setActive] = useState(-1)
  const text = search.q ?? ''
  const { age } = search
  const sort = sortOf(search.sort, age)
  const all = useMemo(() => columnsOf(aging.buckets), [aging.buckets])
  const chosen = useColumns(
    'aging',
    all.map(({ id }) => id),
    ['total'],
  )
  const columns = all.filter(({ id }) => chosen.shown.includes(id))
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow from the grouping and the language
  const parts = useMemo(
    () => partsOf(aging, { text, age, sort: sortOf(search.sort, age), language, nameOf }),
    [aging, text, age, search.sort, language, by],
  )
  const rows = parts.flatMap(part => part.rows)
  useListOrder(by === 'customer' ? rows : [], ({ key }) => key)
  const open = (row: AgingRow, column: string) => {
    setActive(rows.indexOf(row))
    if (by === 'customer') view.open(row.key, row.currency, column)
    else change(within(by, row, column))
  }
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const row = rows[index]
      if (row) open(row, 'total')
    },
    ...(search.customer === undefined ? {} : { onBack: view.stepBack }),
  })
  return (
    <div className="aging-page">
      <SectionNav of="receivables" />
      <AgingBar view={view} by={by} aging={aging} rows={rows} nameOf={nameOf} columns={chosen} />
      <Ties
        aging={aging}
        narrowed={Object.keys(onlyOf(search)).length > 0}
        balances={balances.data?.as_of === aging.as_of ? balances.data.balances : undefined}
      />
      <div className={`work${search.customer === undefined ? '' : ' drawn'}`}>
        {rows.length === 0 ? (
          <div className="panel">
            <Empty says={text ? t('filteredEmpty', { text }) : t('agedEmpty')}>
              <button type="button" className="btn" onClick={() => change({ q: undefined, age: undefined })}>
                {t('clear')}
              </button>
            </Empty>
          </div>
        ) : (
          <AgingTable
            {...{ parts, columns, by, sort, view, active, stale, nameOf }}
            day={aging.as_of}
            onSort={column => change({ sort: sortText(nextSort(sort, column)) }, true)}
            onOpen={open}
          />
        )}
        {search.customer === undefined ? null : (
          <Drill view={view} aging={aging} customer={search.customer} />
        )}
      </div>
    </div>
  )
}

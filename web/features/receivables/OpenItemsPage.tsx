/** Every open item one by one, over any number of them: from the front or from the end, narrowed by the address. */
import { useMemo } from 'react'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useAsOf } from '../frame/as-of.ts'
import { OpenItemsExport } from './OpenItemsExport.tsx'
import { OpenItemsFilters } from './OpenItemsFilters.tsx'
import { OpenItemsFoot } from './OpenItemsFoot.tsx'
import { OpenItemsGrid } from './OpenItemsGrid.tsx'
import { useOpenItemsList, useOpenItemsTotals, useOpenItemsView } from './open-items.ts'
import { useOpenItemsWords } from './open-items-words.ts'
import { SubNav } from './SubNav.tsx'
import { useDocumentDrawer } from './use-document-drawer.tsx'
import '../customers/customers.css'
import './receivables.css'
import './open-items.css'

export function OpenItemsPage() {
  const { t } = useOpenItemsWords()
  const { asOf } = useAsOf()
  const view = useOpenItemsView()
  const { search, change } = view
  const list = useOpenItemsList(search)
  // Sums over all items would keep the database from the first rows, and the machine from showing them.
  const isPainted = useAfterPaint(list.isSuccess)
  const totals = useOpenItemsTotals(search, isPainted)
  const fromEnd = list.data?.pages[0]?.order === 'desc'
  const rows = useMemo(() => {
    const all = list.data?.pages.flatMap(page => page.items) ?? []
    return fromEnd ? all.reverse() : all
  }, [list.data, fromEnd])
  const count = totals.data?.totals.reduce((all, each) => all + each.items, 0)
  // With the end known but not the number of all, rows from the end cannot say which they are.
  const first = fromEnd ? (count === undefined ? undefined : count - rows.length) : 0
  const { active, setActive, open, isDrawn, drawer } = useDocumentDrawer({
    ...{ rows, search, change, day: asOf },
    isCredit: item => item.open.startsWith('-'),
  })
  return (
    <div className="aging-page">
      <SubNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <OpenItemsExport search={search} count={count} />
      </div>
      <OpenItemsFilters view={view} mayAsk={isPainted} />
      <div className={`work${isDrawn ? ' drawn' : ''}`}>
        <div className="panel items-panel">
          {list.error ? <Broken error={list.error} onRetry={() => void list.refetch()} /> : null}
          {list.isPending ? <Waiting rows={16} /> : null}
          {list.data && rows.length === 0 && !list.isPlaceholderData ? (
            <Empty says={t('empty', { day: asOf })} />
          ) : null}
          {rows.length > 0 ? (
            <OpenItemsGrid
              {...{ rows, active, open, fromEnd, day: asOf }}
              first={first}
              count={count}
              opened={search.document}
              isStale={list.isPlaceholderData}
              hasMore={list.hasNextPage && !list.isPlaceholderData}
              isFetching={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
              onEnd={isEnd => {
                setActive(-1)
                change({ from: isEnd ? 'end' : undefined }, true)
              }}
            />
          ) : null}
          <OpenItemsFoot
            totals={totals.data?.totals}
            onEnd={isEnd => change({ from: isEnd ? 'end' : undefined }, true)}
          />
        </div>
        {drawer}
      </div>
    </div>
  )
}

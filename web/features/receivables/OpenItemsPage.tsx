/** Every open item one by one, over any number of them: from the front or from the end, narrowed by the address. */
import { useMemo, useRef } from 'react'
import { useSession } from '../../session.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { BringIn } from '../lists/BringIn.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { headCurrency } from '../lists/list-sums.ts'
import { useList } from '../lists/use-list.ts'
import { OpenItemsFilters } from './OpenItemsFilters.tsx'
import { OpenItemsFoot } from './OpenItemsFoot.tsx'
import { OpenItemsGrid } from './OpenItemsGrid.tsx'
import { useOpenItemColumns } from './open-item-columns.tsx'
import { askPage, filterOf, useOpenItemsList, useOpenItemsTotals, useOpenItemsView } from './open-items.ts'
import { useOpenItemsWords } from './open-items-words.ts'
import { useDocumentDrawer } from './use-document-drawer.tsx'
import '../customers/customers.css'
import './receivables.css'
import './open-items.css'

export function OpenItemsPage() {
  const { t } = useOpenItemsWords()
  const { asOf } = useAsOf()
  const { company } = useSession()
  const view = useOpenItemsView()
  const { search, change } = view
  const pages = useOpenItemsList(search)
  const list = useList('open-items', useOpenItemColumns())
  // Sums over all items would keep the database from the first rows, and the machine from showing them.
  const isPainted = useAfterPaint(pages.isSuccess)
  const totals = useOpenItemsTotals(search, isPainted)
  const fromEnd = pages.data?.pages[0]?.order === 'desc'
  const rows = useMemo(() => {
    const all = pages.data?.pages.flatMap(page => page.items) ?? []
    return fromEnd ? all.reverse() : all
  }, [pages.data, fromEnd])
  const currency = useMemo(() => headCurrency(rows, company.currency), [rows, company])
  const shown = list.choice.shown.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns until others are chosen, so that rows stay as they are
  const columns = useMemo(() => list.columns, [list.all, shown])
  const count = totals.data?.totals.reduce((all, each) => all + each.items, 0)
  // With the end known but not the number of all, rows from the end cannot say which they are.
  const first = fromEnd ? (count === undefined ? undefined : count - rows.length) : 0
  const top = useRef(0)
  const { active, open, isDrawn, drawer } = useDocumentDrawer({
    ...{ rows, search, change, day: asOf, begin: top },
    isCredit: item => item.open.startsWith('-'),
  })
  return (
    <div className="aging-page">
      <SectionNav of="receivables" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <ListTools
          {...{ list, count }}
          name={`${t('title')}-${asOf}`}
          ask={async after => {
            const { items, next } = await askPage(filterOf(search), asOf, 'asc', after)
            return { rows: items, next }
          }}
        />
      </div>
      <OpenItemsFilters view={view} mayAsk={isPainted} />
      <div className={`work${isDrawn ? ' drawn' : ''}`}>
        <div className="panel items-panel">
          {pages.error ? <Broken error={pages.error} onRetry={() => void pages.refetch()} /> : null}
          {pages.isPending ? <Waiting rows={16} /> : null}
          {pages.data && rows.length === 0 && !pages.isPlaceholderData ? (
            <Empty says={t('empty', { day: asOf })}>
              <BringIn />
            </Empty>
          ) : null}
          {rows.length > 0 ? (
            <OpenItemsGrid
              {...{ rows, columns, currency, active, open, fromEnd, day: asOf }}
              first={first}
              count={count}
              top={top}
              opened={search.document}
              isStale={pages.isPlaceholderData}
              hasMore={pages.hasNextPage && !pages.isPlaceholderData}
              isFetching={pages.isFetchingNextPage}
              onMore={() => void pages.fetchNextPage()}
              onEnd={isEnd => change({ from: isEnd ? 'end' : undefined }, true)}
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

/** Customers by their limits: above, expired, due for review. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useListOrder } from '../customers/list-order.ts'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { BringIn } from '../lists/BringIn.tsx'
import { Choice, Filters } from '../lists/Filters.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { useList } from '../lists/use-list.ts'
import { useCreditColumns } from './credit-columns.tsx'
import {
  askCredit,
  creditQuery,
  grades,
  type ListedCredit,
  shows,
  useCreditList,
  useCreditTotals,
} from './credit-queries.ts'
import { LimitForm } from './LimitForm.tsx'
import { useLimitWords } from './limit-words.ts'
import './credit.css'

export function CreditListPage() {
  const { t } = useLimitWords()
  const search = useSearch({ from: '/credit' })
  const navigate = useNavigate()
  const [active, setActive] = useState(-1)
  const [asking, setAsking] = useState<ListedCredit>()
  const may = useMay()
  const { isPast, today } = useAsOf()
  const pages = useCreditList(search)
  const totals = useCreditTotals(search, pages)
  const list = useList('credit', useCreditColumns(may('request') && !isPast ? setAsking : undefined))
  const rows = pages.data?.pages.flatMap(page => page.customers) ?? []
  useListOrder(rows, ({ customer }) => customer)
  const isNarrowed = search.show !== undefined || search.grade !== undefined
  const change = (wanted: { show?: string | undefined; grade?: string | undefined }) =>
    void navigate({ to: '/credit', search: before => only({ ...before, ...wanted }), resetScroll: false })
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const code = rows[index]?.customer
      if (code !== undefined) void navigate({ to: '/customers/$code', params: { code }, search: {} })
    },
  })
  return (
    <>
      <SectionNav of="credit" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        <ListTools
          list={list}
          count={totals.count}
          name={`${t('title')}-${today}`}
          ask={async after => {
            const { customers, next } = await askCredit(creditQuery(search), after, 500)
            return { rows: customers, next }
          }}
        />
      </div>
      <Filters isNarrowed={isNarrowed} onClear={() => change({ show: undefined, grade: undefined })}>
        <Choice
          name={t('show')}
          value={search.show}
          none={t('granted')}
          choices={shows.filter(each => each !== 'granted').map(each => [each, t(each)])}
          onChange={show => change({ show })}
        />
        <Choice
          name={t('grade')}
          value={search.grade}
          none={t('anyGrade')}
          choices={grades.map(each => [each, each])}
          onChange={grade => change({ grade })}
        />
      </Filters>
      <div className="panel" aria-busy={pages.isFetching}>
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 14 }}
          empty={
            isNarrowed ? (
              <Empty says={t('emptySuch')} />
            ) : (
              <NoLimits onNever={() => change({ show: 'none' })} />
            )
          }
        >
          <ListTable
            {...{ rows, active, pages, totals, columns: list.columns }}
            label={t('title')}
            keyOf={({ customer }) => customer}
          />
        </ListRows>
      </div>
      {asking ? <LimitForm {...asking} onClose={() => setAsking(undefined)} /> : null}
    </>
  )
}

/** Either of the two ways to a first limit. */
function NoLimits({ onNever }: { onNever(): void }) {
  const { t } = useLimitWords()
  return (
    <Empty says={t('empty')}>
      <span className="row">
        <button type="button" className="btn p" onClick={onNever}>
          {t('seeNever')}
        </button>
        <BringIn />
      </span>
    </Empty>
  )
}

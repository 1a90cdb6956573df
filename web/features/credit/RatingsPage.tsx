/** What rating customers anew proposes, up and down, each with its reason; a person decides. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { pagesOf } from '../lists/pages-of.ts'
import { useList } from '../lists/use-list.ts'
import { useListTotals } from '../lists/use-list-totals.ts'
import { RateNow } from './RateNow.tsx'
import { RatingForm } from './RatingForm.tsx'
import { useRatingColumns } from './rating-columns.tsx'
import { useRatingWords } from './rating-words.ts'
import './credit.css'

export type RatingProposal = components['schemas']['RatingProposal']

const states = ['open', 'confirmed', 'dismissed', 'overtaken'] as const

export function RatingsPage() {
  const { t } = useRatingWords()
  const search = useSearch({ from: '/credit/ratings' })
  const navigate = useNavigate()
  const may = useMay()
  const { isPast, today } = useAsOf()
  const state = states.find(each => each === search.state) ?? 'open'
  const [active, setActive] = useState(-1)
  const [deciding, setDeciding] = useState<RatingProposal>()
  const pages = useProposals(state)
  const totals = useProposalTotals(state, pages)
  const rows = pages.data?.pages.flatMap(page => page.proposals) ?? []
  const mayRate = may('assess') && !isPast
  const mayDecide = mayRate && state === 'open'
  const open = (row: RatingProposal | undefined) => {
    if (mayDecide) setDeciding(row)
  }
  const list = useList('ratings', useRatingColumns(mayDecide ? open : undefined))
  useListKeys({ count: rows.length, active, onMove: setActive, onOpen: index => open(rows[index]) })
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
            const { proposals, next } = await askProposals(state, after, 500)
            return { rows: proposals, next }
          }}
        />
      </div>
      {mayRate ? <RateNow /> : null}
      <search className="filters" aria-label={t('state')}>
        <label className={`field${search.state ? ' set' : ''}`}>
          <span className="k">{t('state')}</span>
          <select
            className="bare"
            value={state}
            onChange={({ target: { value } }) =>
              void navigate({
                to: '/credit/ratings',
                search: before => only({ ...before, state: value === 'open' ? undefined : value }),
              })
            }
          >
            {states.map(each => (
              <option key={each} value={each}>
                {t(each)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <div className="panel" aria-busy={pages.isFetching}>
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(state === 'open' ? 'empty' : 'emptySuch')} />}
        >
          <ListTable
            {...{ rows, active, pages, totals, columns: list.columns }}
            label={t('title')}
            keyOf={({ id }) => id}
          />
        </ListRows>
      </div>
      {deciding ? <RatingForm proposal={deciding} onClose={() => setDeciding(undefined)} /> : null}
    </>
  )
}

type State = (typeof states)[number]

const askProposals = (state: State, after: string, limit = 100) =>
  told(
    api.GET('/api/v1/credit-ratings', { params: { query: { state, limit, ...(after ? { after } : {}) } } }),
  )

function useProposals(state: State) {
  return useInfiniteQuery(pagesOf(['credit-list', 'ratings', state], after => askProposals(state, after)))
}

const useProposalTotals = (state: State, pages: Parameters<typeof useListTotals>[2]) =>
  useListTotals(
    ['credit-list', 'ratings', state],
    () => told(api.GET('/api/v1/totals/credit-ratings', { params: { query: { state } } })),
    pages,
  )

/** What rating customers anew proposes, up and down, each with its reason; a person decides. */
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { only } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { ListRows } from '../lists/ListRows.tsx'
import { CreditNav } from './CreditNav.tsx'
import { RatingForm } from './RatingForm.tsx'
import { RatingTable } from './RatingTable.tsx'
import { useRatingWords } from './rating-words.ts'

export type RatingProposal = components['schemas']['RatingProposal']

const states = ['open', 'confirmed', 'dismissed', 'overtaken'] as const

export function RatingsPage() {
  const { t } = useRatingWords()
  const search = useSearch({ from: '/credit/ratings' })
  const navigate = useNavigate()
  const may = useMay()
  const { isPast } = useAsOf()
  const state = states.find(each => each === search.state) ?? 'open'
  const [active, setActive] = useState(-1)
  const [deciding, setDeciding] = useState<RatingProposal>()
  const list = useProposals(state)
  const rows = list.data?.pages.flatMap(page => page.proposals) ?? []
  const mayDecide = may('assess') && !isPast && state === 'open'
  const open = (row: RatingProposal | undefined) => {
    if (mayDecide) setDeciding(row)
  }
  useListKeys({ count: rows.length, active, onMove: setActive, onOpen: index => open(rows[index]) })
  return (
    <>
      <CreditNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        <span className="m2 wide-only">{t('sub')}</span>
        <span className="sp" />
        {may('assess') && !isPast ? <RateNow /> : null}
      </div>
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
      <div className="panel" aria-busy={list.isFetching}>
        <ListRows
          {...{ list, count: rows.length, waiting: 10 }}
          empty={<Empty says={t(state === 'open' ? 'empty' : 'emptySuch')} />}
        >
          <RatingTable {...{ rows, active }} onDecide={mayDecide ? open : undefined} />
        </ListRows>
      </div>
      {deciding ? <RatingForm proposal={deciding} onClose={() => setDeciding(undefined)} /> : null}
    </>
  )
}

function useProposals(state: (typeof states)[number]) {
  return useInfiniteQuery({
    queryKey: ['credit-list', 'ratings', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/api/v1/credit-ratings', {
          params: { query: { state, limit: 100, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: last => last.next ?? undefined,
  })
}

/** The list fills by itself once the job is done. */
function RateNow() {
  const { t } = useRatingWords()
  const rating = useMutation({
    mutationFn: (all: boolean) => told(api.POST('/api/v1/credit-ratings', { body: { all } })),
    onSuccess: () => notify({ says: t('begun') }),
  })
  return (
    <>
      <button type="button" className="btn" disabled={rating.isPending} onClick={() => rating.mutate(false)}>
        {t('rateDue')}
      </button>
      <button type="button" className="btn" disabled={rating.isPending} onClick={() => rating.mutate(true)}>
        {t('rateAll')}
      </button>
    </>
  )
}

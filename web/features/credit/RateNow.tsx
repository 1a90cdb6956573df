/** Rates customers anew as a job: how far it is, also for whoever left the page and comes back, and how the last one ended. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, told } from '../../api/client.ts'
import { useMoment } from '../../session.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { isUnderWay } from '../../ui/job-state.ts'
import { useSaid } from '../../ui/said.ts'
import { useRatingWords } from './rating-words.ts'

const kind = 'rate-customers-anew'
const key = ['jobs', kind]

const useLastRating = () =>
  useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/v1/jobs', { params: { query: { kind, limit: 1 } } })),
    select: ({ jobs }) => jobs[0],
    refetchInterval: ({ state }) => (isUnderWay(state.data?.jobs[0]?.state) ? 700 : false),
  })

export function RateNow() {
  const { t } = useRatingWords()
  const said = useSaid()
  const moment = useMoment()
  const queries = useQueryClient()
  const { data: job } = useLastRating()
  const rating = useMutation({
    mutationFn: (all: boolean) => told(api.POST('/api/v1/credit-ratings', { body: { all } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  const isRunning = isUnderWay(job?.state)
  const wasRunning = useRef(false)
  useEffect(() => {
    if (wasRunning.current && !isRunning) void queries.invalidateQueries({ queryKey: ['credit-list'] })
    wasRunning.current = isRunning
  }, [isRunning, queries])
  const buttons = (['rateDue', 'rateAll'] as const).map(name => (
    <button
      key={name}
      type="button"
      className="btn"
      disabled={rating.isPending || isRunning}
      onClick={() => rating.mutate(name === 'rateAll')}
    >
      {t(name)}
    </button>
  ))
  return (
    <section className="panel pad ratenow" aria-label={t('rating')}>
      {isRunning && job ? (
        <>
          <JobBar says={t('rating')} done={job.progress.done} total={job.progress.total} />
          <p className="sm m">{t('ratingLeave')}</p>
        </>
      ) : null}
      {rating.error ? (
        <p className="fault" role="alert">
          {said(rating.error)}
        </p>
      ) : null}
      {job?.state === 'failed' || job?.state === 'set_aside' ? (
        <p className="fault" role="alert">
          {t('ratingFailed')} {typeof job.problem?.detail === 'string' ? job.problem.detail : ''}
        </p>
      ) : null}
      <div className="row wrap">
        {job?.state === 'done' ? (
          <span className="m2">
            {t('rated', { at: moment(job.finished_at ?? job.queued_at), count: job.progress.total ?? 0 })}
          </span>
        ) : null}
        <span className="sp" />
        {buttons}
      </div>
    </section>
  )
}

/** One month: its checklist, and the step it can take now. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { api, Refusal, told } from '../../api/client.ts'
import { useMay } from '../../session.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { type Point, useChecklist, useDayOf } from './checklist.ts'
import { useVerified, VerifyPoint } from './VerifyPoint.tsx'
import { useMonthWords } from './words.ts'

interface MonthPanelProps {
  readonly month: string
  readonly isClosed: boolean
  /** Open months before it: what is booked in them would still move its figures. */
  readonly earlier: readonly string[]
}

export function MonthPanel({ month, isClosed, earlier }: MonthPanelProps) {
  const { t } = useMonthWords()
  const may = useMay()
  const points = useChecklist(month)
  const day = useDayOf(month)
  const verified = useVerified()
  const notInOrder =
    points.filter(point => point.isInOrder === false).length + (verified.data?.ok === false ? 1 : 0)
  return (
    <section className="panel lined" aria-label={t('checklist', { month })}>
      <header>
        <h2>{t('checklist', { month })}</h2>
        <span className="m">{t('asOf', { day })}</span>
      </header>
      <ul className="points">
        {points.map(point => (
          <Line key={point.name} point={point} />
        ))}
        {may('verify') ? <VerifyPoint verified={verified} /> : null}
      </ul>
      {may('close-period') ? (
        <Step {...{ month, isClosed, earlier, notInOrder }} />
      ) : (
        <NotMine {...{ points, isClosed }} />
      )}
    </section>
  )
}

/** Who closes it, and what whoever may not is to see to before that. */
function NotMine({ points, isClosed }: { readonly points: readonly Point[]; readonly isClosed: boolean }) {
  const { t } = useMonthWords()
  const missing = points.filter(({ isInOrder }) => isInOrder === false)
  const isKnown = points.every(({ isInOrder }) => isInOrder !== undefined)
  const what = missing.map(({ says }) => says).join(t('and'))
  return (
    <div className="pad t m2">
      <p>{t('notMine')}</p>
      {isClosed || !isKnown ? null : (
        <p>{missing.length === 0 ? t('allInOrder') : t('missing', { count: missing.length, what })}</p>
      )}
    </div>
  )
}

function Line({ point: { says, amount, isInOrder, href } }: { readonly point: Point }) {
  const { t } = useMonthWords()
  return (
    <li aria-busy={isInOrder === undefined}>
      <span className={isInOrder === false ? 'warn' : 'ok'}>
        {isInOrder === undefined ? null : <Icon name={isInOrder ? 'tick' : 'warning'} />}
      </span>
      <span>
        {says}
        {isInOrder === false ? <span className="visually-hidden">: {t('look')}</span> : null}
      </span>
      <span className="n num">
        {href === undefined || amount === '' ? (
          amount
        ) : (
          <Link to={href} className="open">
            {amount}
          </Link>
        )}
      </span>
      {href === undefined ? (
        <span />
      ) : (
        <Link to={href} className="link" aria-label={t('seeWhat', { what: says })}>
          {t('see')}
        </Link>
      )}
    </li>
  )
}

interface StepProps extends MonthPanelProps {
  readonly notInOrder: number
}

function Step({ month, isClosed, earlier, notInOrder }: StepProps) {
  const { t } = useMonthWords()
  const [first] = earlier
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft(`reopen ${month}`)
  const reason = typed.reason ?? ''
  const step = useMutation({
    mutationFn: async () => {
      const params = { params: { path: { month } } }
      if (isClosed) return told(api.POST('/api/v1/periods/{month}/reopen', { ...params, body: { reason } }))
      return told(api.POST('/api/v1/periods/{month}/close', { ...params, body: { earlier: true } }))
    },
    onSuccess: async answer => {
      forget()
      if ('request' in answer) {
        const { request: id } = answer
        notify({
          says: t('asked', { id }),
          to: { label: t('seeRequest'), href: `/requests?request=${id}` },
        })
      } else notify({ says: t('closedNow', { month }) })
      await queries.invalidateQueries()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    step.mutate()
  }
  const said = step.error instanceof Refusal ? step.error.detail : t('unreachable')
  return (
    <form className="monthstep" onSubmit={send}>
      {isClosed ? (
        <label className="formfield">
          <span className="sm m2">{t('reason')}</span>
          <input
            className="input"
            required
            value={reason}
            onChange={event => type('reason', event.target.value)}
          />
        </label>
      ) : null}
      <p className="m2">
        {isClosed ? t('reopenMeans') : t('closeMeans', { month })}{' '}
        {!isClosed && first !== undefined ? (
          <>{t('earlierToo', { count: earlier.length, from: first, until: earlier.at(-1) ?? first })} </>
        ) : null}
        {!isClosed && notInOrder > 0 ? <b>{t('openThings', { count: notInOrder })}</b> : null}
      </p>
      <button
        type="submit"
        className={isClosed ? 'btn' : 'btn p'}
        disabled={step.isPending || (isClosed && reason.trim() === '')}
      >
        {t(isClosed ? 'reopen' : 'close', { month })}
      </button>
      {step.error ? (
        <p className="fault" role="alert">
          {said}
        </p>
      ) : null}
    </form>
  )
}

/** What customers promised for today, and what they promised and did not pay. */
import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { PromiseState } from '../promises/PromiseState.tsx'
import { type PaymentPromise, usePromises } from '../promises/promise-queries.ts'
import { usePromiseWords } from '../promises/words.ts'

const shown = 6

/** Nothing promised for now: nothing is shown. */
export function PromisedPanel() {
  const { t } = usePromiseWords()
  const { today } = useAsOf()
  const due = usePromises({ state: 'open', by_to: today, limit: shown }).data ?? []
  const broken = usePromises({ missing: 'true', limit: shown }).data ?? []
  if (due.length + broken.length === 0) return null
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
      </header>
      <ol className="ev">
        {[...due, ...broken].map(promise => (
          <PromiseLine key={promise.id} promise={promise} today={today} />
        ))}
      </ol>
    </section>
  )
}

interface PromiseLineProps {
  readonly promise: PaymentPromise
  readonly today: string
}

function PromiseLine({ promise, today }: PromiseLineProps) {
  const { t } = usePromiseWords()
  const day = useDaySearch()
  return (
    <li className="chase">
      <span className="row">
        <Link className="open cut" to="/customers/$code" params={{ code: promise.customer }} search={day}>
          {promise.name}
        </Link>
        <span className="sp" />
        <Link
          className="open nw"
          to="/open-items"
          search={{ ...day, customer: promise.customer, currency: promise.currency }}
        >
          {promise.currency} {amountText(promise.missing)}
        </Link>
        <PromiseState state={promise.state} />
      </span>
      <span className="sm m2">
        {promise.by === today ? t('today') : t('by', { day: promise.by })} ·{' '}
        {t('said', { who: promise.said_by, day: promise.on })}
      </span>
    </li>
  )
}

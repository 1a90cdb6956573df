import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { isNegative, sum } from '../../ui/decimal.ts'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { useAgeStep } from '../receivables/aging-limits.ts'
import { useOpenItems } from '../receivables/aging-queries.ts'
import { useVisitWords } from './words.ts'

/** What is overdue, by currency. */
export function CollectCard({ code }: { readonly code: string }) {
  const { t } = useVisitWords()
  const { asOf } = useAsOf()
  const { data, error, refetch, isPending } = useOpenItems(code, asOf)
  const late = data?.items.filter(({ open, days_overdue: days }) => !isNegative(open) && days > 0) ?? []
  const currencies = [...new Set(late.map(({ currency }) => currency))]
  return (
    <section className="panel card" aria-label={t('collect')}>
      <h2 className="m2">{t('collect')}</h2>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data && late.length === 0 ? <p className="ok">{t('collectNothing')}</p> : null}
      {currencies.map(currency => (
        <Late
          key={currency}
          {...{ code, currency }}
          items={late.filter(item => item.currency === currency)}
        />
      ))}
    </section>
  )
}

interface LateProps {
  readonly code: string
  readonly currency: string
  readonly items: readonly { readonly open: string; readonly days_overdue: number }[]
}

function Late({ code, currency, items }: LateProps) {
  const { t } = useVisitWords()
  const stepOf = useAgeStep()
  const day = useDaySearch()
  const days = Math.max(...items.map(({ days_overdue: each }) => each))
  return (
    <p>
      <Link
        className="open fig"
        to="/open-items"
        search={{ ...day, customer: code, age: 'overdue', currency }}
      >
        {amountText(sum(items.map(({ open }) => open)))}
      </Link>{' '}
      <span className="m">{currency}</span>{' '}
      <span className={`sm nw k${stepOf(days)}`}>
        <AgeMark step={stepOf(days)} /> {t('late', { count: items.length, days })}
      </span>
    </p>
  )
}

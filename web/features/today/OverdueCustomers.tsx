import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { AgeBar } from '../../ui/age-bar.tsx'
import { amountText } from '../../ui/amount.tsx'
import { byAmount, scaled } from '../../ui/decimal.ts'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { useAgeStep } from '../receivables/aging-limits.ts'
import { type Aged, useAging, useChase } from './figures.ts'
import { overdueOf, sumsOf } from './sums.ts'

const useWords = defineWords('today-overdue', {
  title: { en: 'Overdue', 'zh-CN': '逾期' },
  count: { en: '{{count}} customers, the largest first', 'zh-CN': '{{count}} 户，金额大的在前' },
  days: { en: '{{days}} d', 'zh-CN': '{{days}} 天' },
  all: { en: 'all', 'zh-CN': '全部' },
  nothing: { en: 'None of your customers is late.', 'zh-CN': '您的客户没有逾期。' },
})

const shown = 6

/** Who is late, the largest first. */
export function OverdueCustomers() {
  const { t } = useWords()
  const { company } = useSession()
  const day = useDaySearch()
  const { data, error, refetch, isPending } = useAging('customer')
  const late = (data?.rows ?? [])
    .map(row => ({ ...row, overdue: overdueOf(row) }))
    .filter(({ overdue }) => scaled(overdue) > 0n)
    .toSorted(
      (left, right) =>
        Number(right.currency === company.currency) - Number(left.currency === company.currency) ||
        byAmount(left.overdue, right.overdue),
    )
  const sums = data && sumsOf(data, company.currency)
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        {late.length > 0 ? <span className="m">{t('count', { count: late.length })}</span> : null}
        <div className="sp" />
        {sums ? (
          <Link
            className="open b stop nw"
            to="/open-items"
            search={{ ...day, currency: sums.currency, age: 'overdue' }}
          >
            {amountText(overdueOf(sums))}
          </Link>
        ) : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={4} /> : null}
      {data && late.length === 0 ? <Empty says={t('nothing')} /> : null}
      <ol className="vis">
        {late.slice(0, shown).map(row => (
          <LateRow key={`${row.key} ${row.currency}`} row={row} buckets={data?.buckets ?? []} />
        ))}
      </ol>
      {late.length > shown ? (
        <p className="more sm">
          <Link className="link" to="/aging" search={{ ...day, by: 'customer' }}>
            {t('all')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

interface LateProps {
  readonly row: Aged['rows'][number] & { readonly overdue: string }
  readonly buckets: readonly string[]
}

function LateRow({ row, buckets }: LateProps) {
  const stepOf = useAgeStep()
  const { t } = useWords()
  const { company } = useSession()
  const day = useDaySearch()
  const { data: chase } = useChase(50)
  const days = chase?.rows.find(
    ({ customer, currency }) => customer === row.key && currency === row.currency,
  )?.days
  return (
    <li>
      <Link to="/visit/$code" params={{ code: row.key }} search={day}>
        <span className={`when b k${stepOf(days ?? 1)}`}>
          {days === undefined ? null : (
            <>
              <AgeMark step={stepOf(days)} /> {t('days', { days })}
            </>
          )}
        </span>
        <span className="what">
          <b className="cut">{row.name}</b>
          <AgeBar buckets={buckets} amounts={row.amounts} height="h6" />
        </span>
        <b className="num">
          {amountText(row.overdue)}
          {row.currency === company.currency ? null : <span className="m sm"> {row.currency}</span>}
        </b>
      </Link>
    </li>
  )
}

import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { AgeBar, ageStep, useBucketName } from '../../ui/age-bar.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { percentOf } from '../../ui/decimal.ts'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { overdueOf } from '../today/sums.ts'
import { useOwedBy } from './customer-queries.ts'

const useWords = defineWords('customer-age', {
  title: { en: 'Balance and age', 'zh-CN': '余额与账龄' },
  receivable: { en: 'Receivable', 'zh-CN': '应收' },
  overdue: { en: 'overdue', 'zh-CN': '逾期' },
  share: { en: '({{percent}}%)', 'zh-CN': '（{{percent}}%）' },
  unapplied: { en: 'on account', 'zh-CN': '挂账' },
  nothing: { en: 'It owes nothing on this day.', 'zh-CN': '这一天没有欠款。' },
})

/** What it owes, at a glance; a picture a currency. */
export function AgePanel({ code }: { readonly code: string }) {
  const { t } = useWords()
  const { data, rows, error, refetch, isPending } = useOwedBy(code)
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={3} /> : null}
      {data && rows.length === 0 ? <Empty says={t('nothing')} /> : null}
      {rows.map(row => (
        <Age key={row.currency} code={code} row={row} buckets={data?.buckets ?? []} />
      ))}
    </section>
  )
}

interface AgeProps {
  readonly code: string
  readonly row: ReturnType<typeof useOwedBy>['rows'][number]
  readonly buckets: readonly string[]
}

function Age({ code, row, buckets }: AgeProps) {
  const { t } = useWords()
  const nameOf = useBucketName()
  const day = useDaySearch()
  const overdue = overdueOf(row)
  const of = { ...day, customer: code, currency: row.currency }
  return (
    <div className="pad">
      <p className="sm m2 facts">
        {t('receivable')}{' '}
        <Link className="open" to="/open-items" search={of}>
          {amountText(row.total)}
        </Link>{' '}
        {row.currency} · {t('overdue')}{' '}
        {isZero(overdue) ? (
          amountText(overdue)
        ) : (
          <Link className="open" to="/open-items" search={{ ...of, age: 'overdue' }}>
            {amountText(overdue)}
          </Link>
        )}{' '}
        {t('share', { percent: percentOf(overdue, row.total).toFixed(1) })} · {t('unapplied')}{' '}
        {isZero(row.unapplied) ? (
          amountText(row.unapplied)
        ) : (
          <Link
            className="open"
            to="/aging"
            search={{ ...day, customer: code, currency: row.currency, bucket: 'unapplied' }}
          >
            {amountText(row.unapplied)}
          </Link>
        )}
      </p>
      <AgeBar buckets={buckets} amounts={row.amounts} height="h16" />
      <div className="buckets">
        {buckets.map((bucket, index) => (
          <div key={bucket}>
            <div className="h">
              <i className={`sw a${ageStep(index)}`} />
              {nameOf(bucket)} <AgeMark step={ageStep(index)} />
            </div>
            <div className="v">
              {isZero(row.amounts[bucket] ?? '0') ? (
                <span className="zero">–</span>
              ) : (
                <Link
                  className="open"
                  to="/aging"
                  search={{ ...day, by: 'customer', customer: code, bucket }}
                >
                  {amountText(row.amounts[bucket] ?? '0')}
                </Link>
              )}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

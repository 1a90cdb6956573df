import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { AgeBar, ageStep, useBucketName } from '../../ui/age-bar.tsx'
import { Amount, amountText } from '../../ui/amount.tsx'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { DocumentsLink } from './DocumentsLink.tsx'
import { type Aged, type AgedSums, firstOfMonth, useAging, useKpi } from './figures.ts'
import { OtherCurrencies } from './OtherCurrencies.tsx'
import { overdueOf, sumsOf } from './sums.ts'

const useWords = defineWords('today-mine', {
  title: { en: 'My receivables', 'zh-CN': '我的应收' },
  customers: { en: '{{count}} owing', 'zh-CN': '{{count}} 户' },
  overdue: { en: 'Overdue', 'zh-CN': '逾期' },
  month: { en: 'Collected this month', 'zh-CN': '本月回款' },
  sales: { en: 'Sold this month', 'zh-CN': '本月销售' },
  unapplied: { en: 'besides on account: {{amount}}', 'zh-CN': '另有挂账未核销 {{amount}}' },
  nothing: {
    en: 'None of your customers owes anything. Their open invoices show here.',
    'zh-CN': '您的客户目前没有欠款。有未结发票时显示在这里。',
  },
})

export function MyMoney() {
  const { t } = useWords()
  const { company } = useSession()
  const { data, error, refetch, isPending } = useAging('customer')
  const sums = data && sumsOf(data, company.currency)
  return (
    <section className="panel" aria-label={t('title')}>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={6} /> : null}
      {data && !sums ? <Empty says={t('nothing')} /> : null}
      {data && sums ? <Money aged={data} sums={sums} /> : null}
    </section>
  )
}

function Money({ aged, sums }: { readonly aged: Aged; readonly sums: AgedSums }) {
  const { t } = useWords()
  const nameOf = useBucketName()
  const day = useDaySearch()
  const owing = new Set(aged.rows.map(({ key }) => key)).size
  return (
    <>
      <div className="mine">
        <h2 className="row">
          <span className="m2">{t('title')}</span>
          <span className="m sm">
            {t('customers', { count: owing })} · {sums.currency}
          </span>
          <span className="sp" />
          <span className="sm m2">
            {t('overdue')}{' '}
            <Link
              className="open b stop"
              to="/open-items"
              search={{ ...day, age: 'overdue', currency: sums.currency }}
            >
              {amountText(overdueOf(sums))}
            </Link>
          </span>
        </h2>
        <div className="fig">
          <Link className="open" to="/aging" search={{ ...day, by: 'customer' }}>
            {amountText(sums.total)}
          </Link>
        </div>
        <AgeBar buckets={aged.buckets} amounts={sums.amounts} height="h8" />
        <ul className="lg5">
          {aged.buckets.map((bucket, index) => (
            <li key={bucket}>
              <span className={`k${ageStep(index)}`}>
                <AgeMark step={ageStep(index)} /> {nameOf(bucket)}
              </span>
              <Link className="b" to="/aging" search={{ ...day, by: 'customer', age: bucket }}>
                <Amount value={sums.amounts[bucket] ?? '0'} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <ThisMonth currency={sums.currency} unapplied={sums.unapplied} />
      <OtherCurrencies aged={aged} own={sums.currency} />
    </>
  )
}

function ThisMonth({ currency, unapplied }: { readonly currency: string; readonly unapplied: string }) {
  const { t } = useWords()
  const { asOf } = useAsOf()
  const day = useDaySearch()
  const period = { from: firstOfMonth(asOf), to: asOf }
  const { data } = useKpi(period.from)
  const month = data?.rows.find(row => row.currency === currency)
  return (
    <div className="two">
      <div>
        <div className="sm m2">{t('month')}</div>
        <div className="fig3">
          <DocumentsLink of={{ kind: 'receipt', ...period }}>
            <Amount value={month?.collected ?? '0'} />
          </DocumentsLink>
        </div>
        <div className="sm m">
          <Link to="/aging" search={{ ...day, by: 'customer', age: 'unapplied' }}>
            {t('unapplied', { amount: amountText(unapplied) })}
          </Link>
        </div>
      </div>
      <div>
        <div className="sm m2">{t('sales')}</div>
        <div className="fig3">
          <DocumentsLink of={{ kind: 'sales', ...period }}>
            <Amount value={month?.sales ?? '0'} />
          </DocumentsLink>
        </div>
      </div>
    </div>
  )
}

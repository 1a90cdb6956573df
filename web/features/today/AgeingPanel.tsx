import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { AgeBar, ageStep, useBucketName } from '../../ui/age-bar.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus, percentOf } from '../../ui/decimal.ts'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { type Aged, type AgedSums, useAging } from './figures.ts'
import { OtherCurrencies } from './OtherCurrencies.tsx'
import { overdueOf, sumsOf } from './sums.ts'

const useWords = defineWords('today-ageing', {
  name: { en: 'Ageing', 'zh-CN': '账龄' },
  receivable: { en: 'Receivable', 'zh-CN': '应收余额' },
  overdue: { en: 'Overdue', 'zh-CN': '逾期' },
  share: { en: '{{percent}}% of all', 'zh-CN': '占 {{percent}}%' },
  week: { en: '{{change}} in a week', 'zh-CN': '较上周 {{change}}' },
  same: { en: 'as a week ago', 'zh-CN': '与上周持平' },
  wasShare: { en: '(then {{percent}}% overdue)', 'zh-CN': '（上周逾期占 {{percent}}%）' },
  unapplied: { en: 'On account', 'zh-CN': '另有挂账' },
  net: { en: 'net', 'zh-CN': '净额' },
  nothing: {
    en: 'Nobody owes anything on this day. Invoices that are imported or entered show here by age.',
    'zh-CN': '这一天没有未结的应收款。导入或录入发票后，这里按账龄显示。',
  },
})

/** How much is owed, how old it is, and what changed in a week. */
export function AgeingPanel() {
  const { t } = useWords()
  const { company } = useSession()
  const now = useAging('currency')
  const before = useAging('currency', 7)
  return (
    <section className="panel s12" aria-label={t('name')}>
      {now.error ? <Broken error={now.error} onRetry={() => void now.refetch()} /> : null}
      {now.isPending ? <Waiting rows={6} /> : null}
      {now.data ? <Picture aged={now.data} before={before.data} own={company.currency} /> : null}
    </section>
  )
}

interface PictureProps {
  readonly aged: Aged
  readonly before: Aged | undefined
  readonly own: string
}

function Picture({ aged, before, own }: PictureProps) {
  const { t } = useWords()
  const sums = sumsOf(aged, own)
  if (!sums) return <Empty says={t('nothing')} />
  const then = before && sumsOf(before, sums.currency)
  return (
    <>
      <div className="age">
        <Lead sums={sums} then={then} />
        <div className="sp ageside">
          <AgeBar buckets={aged.buckets} amounts={sums.amounts} height="h28" told />
          <div className="buckets">
            {aged.buckets.map((bucket, index) => (
              <Bucket key={bucket} bucket={bucket} index={index} sums={sums} then={then} />
            ))}
          </div>
        </div>
      </div>
      <OtherCurrencies aged={aged} own={sums.currency} />
    </>
  )
}

interface Compared {
  readonly sums: AgedSums
  readonly then: AgedSums | undefined
}

function Lead({ sums, then }: Compared) {
  const { t } = useWords()
  const day = useDaySearch()
  const overdue = overdueOf(sums)
  return (
    <div className="lead">
      <div className="m2">
        {t('receivable')} <span className="m">{sums.currency}</span>
      </div>
      <div className="fig">
        <Link className="open" to="/aging" search={{ ...day, by: 'customer' }}>
          {amountText(sums.total)}
        </Link>
      </div>
      <div className="sm m2">
        {t('overdue')}{' '}
        <Link
          className="open b stop"
          to="/open-items"
          search={{ ...day, age: 'overdue', currency: sums.currency }}
        >
          {amountText(overdue)}
        </Link>{' '}
        · {t('share', { percent: percentOf(overdue, sums.total).toFixed(1) })}
      </div>
      {then ? (
        <div className="sm m">
          <Change now={sums.total} then={then.total} />{' '}
          {t('wasShare', { percent: percentOf(overdueOf(then), then.total).toFixed(1) })}
        </div>
      ) : null}
      {isZero(sums.unapplied) ? null : (
        <div className="sm m">
          {t('unapplied')}{' '}
          <Link className="open" to="/aging" search={{ ...day, by: 'customer', age: 'unapplied' }}>
            {amountText(sums.unapplied)}
          </Link>{' '}
          · {t('net')}{' '}
          <Link className="open" to="/open-items" search={{ ...day, currency: sums.currency, kind: 'all' }}>
            {amountText(sums.net)}
          </Link>
        </div>
      )}
    </div>
  )
}

interface BucketProps extends Compared {
  readonly bucket: string
  readonly index: number
}

function Bucket({ bucket, index, sums, then }: BucketProps) {
  const nameOf = useBucketName()
  const day = useDaySearch()
  const amount = sums.amounts[bucket] ?? '0'
  return (
    <div>
      <div className="h">
        <i className={`sw a${ageStep(index)}`} />
        {nameOf(bucket)} <AgeMark step={ageStep(index)} />
      </div>
      <div className="v">
        {isZero(amount) ? (
          <span className="zero">–</span>
        ) : (
          <Link className="open" to="/aging" search={{ ...day, by: 'customer', age: bucket }}>
            {amountText(amount)}
          </Link>
        )}
      </div>
      <div className="s">
        {then ? <Change now={amount} then={then.amounts[bucket] ?? '0'} worse={index > 0} /> : null}
      </div>
    </div>
  )
}

interface ChangeProps {
  readonly now: string
  readonly then: string
  /** Whether more of it is bad news. */
  readonly worse?: boolean
}

function Change({ now, then, worse = false }: ChangeProps) {
  const { t } = useWords()
  const change = minus(now, then)
  if (isZero(change)) return t('same')
  const more = !isNegative(change)
  const [before, after] = t('week', { change: '|' }).split('|')
  return (
    <>
      {before}
      <span className={worse && more ? 'stop' : undefined}>
        {more ? '+' : ''}
        {amountText(change)}
      </span>
      {after}
    </>
  )
}

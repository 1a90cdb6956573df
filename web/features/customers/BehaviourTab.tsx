import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { addDays } from '../../ui/days.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'

const PayingMonths = lazy(() => import('./PayingMonths.tsx').then(found => ({ default: found.PayingMonths })))

const useWords = defineWords('customer-behaviour', {
  note: {
    en: 'The half year to {{day}} beside the half year before it, {{currency}}.',
    'zh-CN': '截至 {{day}} 的半年，与前一个半年比较，{{currency}}。',
  },
  measure: { en: 'Measure', 'zh-CN': '指标' },
  now: { en: 'Half a year', 'zh-CN': '近半年' },
  before: { en: 'the one before', 'zh-CN': '前半年' },
  sales: { en: 'Bought', 'zh-CN': '采购' },
  collected: { en: 'Paid', 'zh-CN': '付款' },
  rate: { en: 'Paid of bought', 'zh-CN': '回款率' },
  dso: { en: 'Days until it pays (DSO)', 'zh-CN': '平均收款天数（DSO）' },
  countback: { en: 'counted back month by month', 'zh-CN': '按月倒推的收款天数' },
  late: { en: 'of these overdue, days', 'zh-CN': '其中逾期天数' },
  cei: { en: 'Of what was due, collected (CEI)', 'zh-CN': '催收有效指数（CEI）' },
  overdue: { en: 'Overdue of what is owed', 'zh-CN': '逾期占比' },
  slower: {
    en: 'It pays {{days}} days later than the half year before.',
    'zh-CN': '付款比前半年慢了 {{days}} 天。',
  },
  faster: {
    en: 'It pays {{days}} days sooner than the half year before.',
    'zh-CN': '付款比前半年快了 {{days}} 天。',
  },
  same: { en: 'It pays as it did the half year before.', 'zh-CN': '付款快慢与前半年相同。' },
  nothing: {
    en: 'Nothing was bought or paid in half a year.',
    'zh-CN': '近半年没有采购，也没有付款。',
  },
})

/** How it pays, and whether that changed. */
export function BehaviourTab({ code }: { readonly code: string }) {
  const { asOf } = useAsOf()
  return (
    <>
      <Suspense fallback={<Waiting rows={6} />}>
        <PayingMonths code={code} />
      </Suspense>
      <Halves code={code} asOf={asOf} />
    </>
  )
}

function Halves({ code, asOf }: { readonly code: string; readonly asOf: string }) {
  const { t } = useWords()
  const split = addDays(asOf, -182)
  const now = useSpan(addDays(split, 1), asOf)
  const before = useSpan(addDays(split, -181), split)
  const error = now.error ?? before.error
  if (error) return <Broken error={error} onRetry={() => void now.refetch()} />
  if (!now.data || !before.data) return <Waiting rows={7} />
  const rows = now.data.rows.filter(({ key }) => key === code)
  if (rows.length === 0) return <Empty says={t('nothing')} />
  return rows.map(row => (
    <Half
      key={row.currency}
      asOf={asOf}
      now={row}
      before={before.data.rows.find(({ key, currency }) => key === code && currency === row.currency)}
    />
  ))
}

function useSpan(from: string, to: string) {
  return useQuery({
    queryKey: ['kpi', from, to, 'customer'],
    queryFn: () =>
      told(api.GET('/api/v1/kpi', { params: { query: { from, to, as_of: to, by: 'customer' } } })),
  })
}

type Row = NonNullable<ReturnType<typeof useSpan>['data']>['rows'][number]

interface HalfProps {
  readonly asOf: string
  readonly now: Row
  readonly before: Row | undefined
}

function Half({ asOf, now, before }: HalfProps) {
  const { t } = useWords()
  const lines = [
    { name: t('sales'), told: (row: Row) => amountText(row.sales) },
    { name: t('collected'), told: (row: Row) => amountText(row.collected) },
    { name: t('rate'), told: (row: Row) => percent(row.collection_rate) },
    { name: t('dso'), told: (row: Row) => days(row.dso) },
    { name: t('countback'), told: (row: Row) => days(row.dso_countback) },
    { name: t('late'), told: (row: Row) => days(row.add) },
    { name: t('cei'), told: (row: Row) => percent(row.cei) },
    { name: t('overdue'), told: (row: Row) => percent(row.overdue_ratio) },
  ]
  return (
    <>
      <Scroll label={t('measure')}>
        <table className="t behave">
          <thead>
            <tr>
              <th>{t('measure')}</th>
              <th className="n">{t('now')}</th>
              <th className="n">{t('before')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line.name}>
                <td>{line.name}</td>
                <td className="n b">{line.told(now)}</td>
                <td className="n m2">{before ? line.told(before) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="pad t">
        <Trend now={now.dso_countback} before={before?.dso_countback ?? null} />{' '}
        <span className="m">{t('note', { day: asOf, currency: now.currency })}</span>
      </p>
    </>
  )
}

function Trend({ now, before }: { readonly now: number | null; readonly before: number | null }) {
  const { t } = useWords()
  if (now === null || before === null) return null
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return t('same')
  return t(change > 0 ? 'slower' : 'faster', { days: Math.abs(change).toFixed(1) })
}

const percent = (ratio: number | null) => (ratio === null ? '–' : `${(ratio * 100).toFixed(1)}%`)
const days = (count: number | null) => (count === null ? '–' : count.toFixed(1))

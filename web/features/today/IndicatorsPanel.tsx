import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { addDays } from '../../ui/days.ts'
import { Spark } from '../../ui/spark.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { type Figures, monthsBack, useKpi } from './figures.ts'
import { lastDayOf } from './months.ts'

const useWords = defineWords('today-indicators', {
  title: { en: 'Three measures', 'zh-CN': '三项指标' },
  trend: { en: 'trend over 12 months', 'zh-CN': '近 12 个月走势' },
  dso: { en: 'days sales outstanding', 'zh-CN': '销售变现天数' },
  days: { en: 'days', 'zh-CN': '天' },
  dsoFacts: {
    en: 'Last 90 days · at best {{best}} · {{late}} of it overdue',
    'zh-CN': '近 90 天 · 最佳可能 {{best}} · 其中逾期 {{late}} 天',
  },
  dsoSales: { en: 'Sales of these days {{sales}}', 'zh-CN': '期间销售 {{sales}}' },
  cei: { en: 'collection effectiveness', 'zh-CN': '催收有效指数' },
  ceiFacts: {
    en: '{{month}}: of what could be collected, so much was',
    'zh-CN': '{{month}}：当月可收的款项中已收回的比例',
  },
  rate: { en: 'Collection rate', 'zh-CN': '回款率' },
  rateHow: { en: 'collected ÷ sales', 'zh-CN': '回款 ÷ 销售' },
  rateFacts: {
    en: 'This month so far: {{collected}} ÷ {{sales}}',
    'zh-CN': '本月至今：回款 {{collected}} ÷ 销售 {{sales}}',
  },
})

/** How well money comes in. */
export function IndicatorsPanel() {
  const { t } = useWords()
  const { company } = useSession()
  const { asOf } = useAsOf()
  const monthly = useKpi(monthsBack(asOf, 11), 'month')
  const recent = useKpi(addDays(asOf, -89))
  const error = monthly.error ?? recent.error
  const own = (row: Figures) => row.currency === company.currency
  return (
    <section className="panel s4">
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('trend')}</span>
      </header>
      {error ? <Broken error={error} onRetry={() => void monthly.refetch()} /> : null}
      {!error && !(monthly.data && recent.data) ? <Waiting rows={9} height={328} /> : null}
      {monthly.data && recent.data ? (
        <Measures months={monthly.data.rows.filter(own)} recent={recent.data.rows.find(own)} asOf={asOf} />
      ) : null}
    </section>
  )
}

interface MeasuresProps {
  readonly months: readonly Figures[]
  readonly recent: Figures | undefined
  readonly asOf: string
}

function Measures({ months, recent, asOf }: MeasuresProps) {
  const { t } = useWords()
  const finished = months.filter(({ key }) => lastDayOf(key) <= asOf)
  const last = finished.at(-1)
  const current = months.find(({ key }) => asOf.startsWith(key))
  return (
    <div className="kpis">
      <Measure
        name="DSO"
        what={t('dso')}
        value={recent?.dso?.toFixed(1)}
        unit={t('days')}
        trend={finished.map(({ dso }) => dso)}
      >
        {t('dsoFacts', { best: recent?.bpdso?.toFixed(1) ?? '–', late: recent?.add?.toFixed(1) ?? '–' })}
        <br />
        {t('dsoSales', { sales: amountText(recent?.sales ?? '0') })}
      </Measure>
      <Measure
        name="CEI"
        what={t('cei')}
        value={percent(last?.cei)}
        unit="%"
        trend={finished.map(({ cei }) => cei)}
      >
        {t('ceiFacts', { month: last?.key ?? '–' })}
      </Measure>
      <Measure
        name={t('rate')}
        what={t('rateHow')}
        value={percent(current?.collection_rate)}
        unit="%"
        trend={months.map(({ collection_rate: rate }) => rate)}
      >
        {t('rateFacts', {
          collected: amountText(current?.collected ?? '0'),
          sales: amountText(current?.sales ?? '0'),
        })}
      </Measure>
    </div>
  )
}

const percent = (ratio: number | null | undefined) =>
  ratio === null || ratio === undefined ? undefined : (ratio * 100).toFixed(1)

interface MeasureProps {
  readonly name: string
  readonly what: string
  readonly value: string | undefined
  readonly unit: string
  readonly trend: readonly (number | null)[]
  readonly children: ReactNode
}

function Measure({ name, what, value, unit, trend, children }: MeasureProps) {
  const day = useDaySearch()
  return (
    <div className="kp">
      <div>
        <div className="m2">
          <b>{name}</b> <span className="sm m">{what}</span>
        </div>
        <div className="fig2">
          {value === undefined ? (
            <span className="zero">–</span>
          ) : (
            <>
              <Link className="open" to="/aging" search={day}>
                {value}
              </Link>
              <span className="u">{unit}</span>
            </>
          )}
        </div>
      </div>
      <Spark values={trend} />
      <div className="sm m x">{children}</div>
    </div>
  )
}

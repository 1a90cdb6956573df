import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { addDays } from '../../ui/days.ts'
import { Spark } from '../../ui/spark.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { DocumentsLink } from './DocumentsLink.tsx'
import { type Figures, monthsBack, useKpi } from './figures.ts'
import { lastDayOf } from './months.ts'

const useWords = defineWords('today-indicators', {
  title: { en: 'Three measures', 'zh-CN': '三项指标' },
  trend: { en: 'trend over 12 months', 'zh-CN': '近 12 个月走势' },
  dso: { en: 'days sales outstanding', 'zh-CN': '应收账款周转天数' },
  days: { en: 'days', 'zh-CN': '天' },
  dsoFacts: {
    en: 'Last 90 days · at best {{best}} · {{late}} of it overdue',
    'zh-CN': '近 90 天 · 最佳可能 {{best}} · 其中逾期 {{late}} 天',
  },
  dsoSales: { en: 'Sales of these days', 'zh-CN': '期间销售' },
  cei: { en: 'collection effectiveness', 'zh-CN': '催收有效指数' },
  ceiFacts: {
    en: '{{month}}: of what could be collected, so much was',
    'zh-CN': '{{month}}：当月可收的款项中已收回的比例',
  },
  rate: { en: 'Collection rate', 'zh-CN': '回款率' },
  rateHow: { en: 'collected ÷ sales', 'zh-CN': '回款 ÷ 销售' },
  opening: { en: 'owed before it', 'zh-CN': '月初应收' },
  soldIn: { en: 'sold in it', 'zh-CN': '当月销售' },
  closing: { en: 'owed at its end', 'zh-CN': '月末应收' },
  soFar: { en: 'This month so far: collected', 'zh-CN': '本月至今：回款' },
  over: { en: '÷ sales', 'zh-CN': '÷ 销售' },
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
  const thisMonth = { from: `${asOf.slice(0, 7)}-01`, to: asOf }
  return (
    <div className="kpis">
      <Measure
        name="DSO"
        what={t('dso')}
        value={recent?.dso?.toFixed(1)}
        unit={t('days')}
        trend={finished.map(({ dso }) => dso)}
        opens={figure => <AgingLink on={asOf}>{figure}</AgingLink>}
      >
        {t('dsoFacts', { best: recent?.bpdso?.toFixed(1) ?? '–', late: recent?.add?.toFixed(1) ?? '–' })}
        <br />
        {t('dsoSales')}{' '}
        <DocumentsLink of={{ kind: 'sales', from: addDays(asOf, -89), to: asOf }}>
          {amountText(recent?.sales ?? '0')}
        </DocumentsLink>
      </Measure>
      <Measure
        name="CEI"
        what={t('cei')}
        value={percent(last?.cei)}
        unit="%"
        trend={finished.map(({ cei }) => cei)}
        opens={figure => <AgingLink on={last ? lastDayOf(last.key) : asOf}>{figure}</AgingLink>}
      >
        {t('ceiFacts', { month: last?.key ?? '–' })}
        {last ? <CeiParts month={last.key} /> : null}
      </Measure>
      <Measure
        name={t('rate')}
        what={t('rateHow')}
        value={percent(current?.collection_rate)}
        unit="%"
        trend={months.map(({ collection_rate: rate }) => rate)}
        opens={figure => <DocumentsLink of={{ kind: 'receipt', ...thisMonth }}>{figure}</DocumentsLink>}
      >
        {t('soFar')}{' '}
        <DocumentsLink of={{ kind: 'receipt', ...thisMonth }}>
          {amountText(current?.collected ?? '0')}
        </DocumentsLink>{' '}
        {t('over')}{' '}
        <DocumentsLink of={{ kind: 'sales', ...thisMonth }}>
          {amountText(current?.sales ?? '0')}
        </DocumentsLink>
      </Measure>
    </div>
  )
}

function AgingLink({ on, children }: { readonly on: string; readonly children: ReactNode }) {
  return (
    <Link className="open" to="/aging" search={{ as_of: on }}>
      {children}
    </Link>
  )
}

/** (owed before + sold − owed at the end) ÷ (the same − not due at the end): each part opens. */
function CeiParts({ month }: { readonly month: string }) {
  const { t } = useWords()
  const [first, last] = [`${month}-01`, lastDayOf(month)]
  return (
    <>
      <br />
      <AgingLink on={addDays(first, -1)}>{t('opening')}</AgingLink>
      {' · '}
      <DocumentsLink of={{ kind: 'sales', from: first, to: last }}>{t('soldIn')}</DocumentsLink>
      {' · '}
      <AgingLink on={last}>{t('closing')}</AgingLink>
    </>
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
  /** The figure, leading to what it is made of. */
  opens(figure: string): ReactNode
}

function Measure({ name, what, value, unit, trend, opens, children }: MeasureProps) {
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
              {opens(value)}
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

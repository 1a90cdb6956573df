import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { inUnits, scaled, sum } from '../../ui/decimal.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { DocumentsLink, type MadeOf } from './DocumentsLink.tsx'
import { monthsBack, useKpi } from './figures.ts'
import { axisOf, lastDayOf, type Month, monthsFrom, monthWords, ratePercent } from './months.ts'

const useWords = defineWords('today-months', {
  title: { en: 'Sales and collection', 'zh-CN': '销售与回款' },
  unit: {
    en: '12 months, {{currency}} thousand, tax included',
    'zh-CN': '近 12 个月，{{currency}} 万元，含税',
  },
  sales: { en: 'Sales', 'zh-CN': '销售' },
  collected: { en: 'Collected', 'zh-CN': '回款' },
  rate: { en: 'Rate', 'zh-CN': '回款率' },
  soFar: { en: '{{month}} so far', 'zh-CN': '{{month}}至今' },
  total: { en: '12 months:', 'zh-CN': '12 个月合计：' },
  totalRate: {
    en: 'Rate {{rate}}%. Below 90% in red.',
    'zh-CN': '回款率 {{rate}}%。低于 90% 标红。',
  },
  nothing: {
    en: 'Nothing was sold or collected in these months.',
    'zh-CN': '这 12 个月没有销售，也没有回款。',
  },
})

/** Sold against collected: the shape, and the figures in the same columns beneath. */
export function MonthsPanel() {
  const { t, language } = useWords()
  const { company } = useSession()
  const { asOf } = useAsOf()
  const from = monthsBack(asOf, 11)
  const { data, error, refetch, isPending } = useKpi(from, 'month')
  const rows = data?.rows.filter(({ currency }) => currency === company.currency) ?? []
  return (
    <section className="panel s8">
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('unit', { currency: company.currency })}</span>
        <div className="sp" />
        <span className="sm m2 row nw">
          <i className="lg o" />
          {t('sales')}
          <i className="lg" />
          {t('collected')}
        </span>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={9} height={328} /> : null}
      {data && rows.length === 0 ? <Empty says={t('nothing')} /> : null}
      {rows.length > 0 ? (
        <Chart months={monthsFrom(rows, from, asOf)} power={language === 'en' ? 3 : 4} />
      ) : null}
    </section>
  )
}

interface ChartProps {
  readonly months: readonly Month[]
  /** Of the unit figures are told in. */
  readonly power: number
}

function Chart({ months, power }: ChartProps) {
  const { t, language } = useWords()
  const axis = axisOf(months.flatMap(({ sales, collected }) => [sales, collected]))
  const all = (pick: (month: Month) => string) => sum(months.map(pick))
  const [sales, collected] = [all(month => month.sales), all(month => month.collected)]
  const { asOf } = useAsOf()
  const span = { from: `${months[0]?.key}-01`, to: asOf }
  const label = (month: Month) => {
    const word = monthWords(month.key, language)
    return month.isUnfinished ? t('soFar', { month: word }) : word
  }
  const unit = (amount: string) => amountText(inUnits(amount, power, power === 4 ? 1 : 0))
  return (
    <div className="pad scroll">
      <table className="months">
        <tbody>
          <tr className="bars">
            <td>
              <div aria-hidden="true">
                {axis.ticks.map(tick => (
                  <span key={tick} style={{ bottom: `${axis.heightOf(tick)}%` }}>
                    {unit(tick).replace(/\.0$/, '')}
                  </span>
                ))}
              </div>
            </td>
            {months.map(month => (
              <td key={month.key}>
                <Bars month={month} axis={axis} />
              </td>
            ))}
          </tr>
          <tr className="names">
            <td />
            {months.map(month => (
              <th key={month.key} scope="col">
                {label(month)}
              </th>
            ))}
          </tr>
          <Line name={t('sales')} months={months} unit={unit} pick={month => month.sales} kind="sales" />
          <Line
            name={t('collected')}
            months={months}
            unit={unit}
            pick={month => month.collected}
            kind="receipt"
          />
          <tr className="b">
            <th scope="row">{t('rate')}</th>
            {months.map(({ key, rate }) => (
              <td key={key} className={rate !== null && rate < 0.9 ? 'stop' : undefined}>
                {rate === null ? <span className="zero">–</span> : `${(rate * 100).toFixed(1)}%`}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="sm m">
        {t('total')} {t('sales')} <DocumentsLink of={{ kind: 'sales', ...span }}>{unit(sales)}</DocumentsLink>
        {' · '}
        {t('collected')} <DocumentsLink of={{ kind: 'receipt', ...span }}>{unit(collected)}</DocumentsLink>
        {' · '}
        {t('totalRate', { rate: ratePercent(collected, sales) })}
      </p>
    </div>
  )
}

function Bars({ month, axis }: { readonly month: Month; readonly axis: ReturnType<typeof axisOf> }) {
  return (
    <div aria-hidden="true">
      {axis.ticks.map(tick => (
        <hr key={tick} style={{ bottom: `${axis.heightOf(tick)}%` }} />
      ))}
      <i className={bar('sold', month)} style={{ height: `${axis.heightOf(month.sales)}%` }} />
      <i className={bar('in', month)} style={{ height: `${axis.heightOf(month.collected)}%` }} />
    </div>
  )
}

const bar = (kind: 'sold' | 'in', { isUnfinished }: Month) => (isUnfinished ? `${kind} unfinished` : kind)

interface LineProps {
  readonly name: string
  readonly months: readonly Month[]
  readonly unit: (amount: string) => string
  readonly pick: (month: Month) => string
  readonly kind: MadeOf['kind']
}

function Line({ name, months, unit, pick, kind }: LineProps) {
  const { asOf } = useAsOf()
  return (
    <tr>
      <th scope="row">{name}</th>
      {months.map(month => (
        <td key={month.key} title={amountText(pick(month))}>
          {scaled(pick(month)) === 0n ? (
            <span className="zero">–</span>
          ) : (
            <DocumentsLink
              of={{ kind, from: `${month.key}-01`, to: month.isUnfinished ? asOf : lastDayOf(month.key) }}
            >
              {unit(pick(month))}
            </DocumentsLink>
          )}
        </td>
      ))}
    </tr>
  )
}

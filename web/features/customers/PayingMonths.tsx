/** How long it took to pay, month by month, and how much came late: the shape, and its figures beneath. */
import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { inUnits } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { monthsBack } from '../today/figures.ts'
import { monthWords } from '../today/months.ts'
import '../today/today.css'

const useWords = defineWords('customer-paying', {
  title: { en: 'Days to pay, by the month the money came', 'zh-CN': '付款天数（按到账月份）' },
  unit: { en: '{{currency}}, weighted by amount', 'zh-CN': '{{currency}}，按金额加权' },
  days: { en: 'Days', 'zh-CN': '天数' },
  late: { en: 'Late', 'zh-CN': '逾期付款' },
  paid: { en: 'Paid', 'zh-CN': '付款' },
  nothing: {
    en: 'No money was applied to invoices in 12 months.',
    'zh-CN': '近 12 个月没有核销到发票的付款。',
  },
  average: { en: 'average {{days}}', 'zh-CN': '平均 {{days}}' },
  slower: {
    en: 'The last half year took {{days}} days longer than the one before.',
    'zh-CN': '近半年比前半年慢了 {{days}} 天。',
  },
  faster: {
    en: 'The last half year took {{days}} days less than the one before.',
    'zh-CN': '近半年比前半年快了 {{days}} 天。',
  },
  note: {
    en: 'From the day of the invoice to the day of the money; late: after its due day. The bar is hatched where more than half came late.',
    'zh-CN': '自开票日至到账日计算；逾期付款指到账晚于到期日的部分。过半逾期的月份用斜线表示。',
  },
})

export function PayingMonths({ code }: { readonly code: string }) {
  const { t } = useWords()
  const { asOf } = useAsOf()
  const from = monthsBack(asOf, 11)
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'paying', code, from, asOf],
    queryFn: () =>
      told(
        api.GET('/api/v1/customers/{code}/paying', {
          params: { path: { code }, query: { from, as_of: asOf } },
        }),
      ),
  })
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={5} />
  const currencies = [...new Set(data.months.map(({ currency }) => currency))]
  if (currencies.length === 0) return <Empty says={t('nothing')} />
  return currencies.map(currency => (
    <Chart
      key={currency}
      currency={currency}
      months={Array.from({ length: 12 }, (_, at) => {
        const key = monthsBack(asOf, 11 - at).slice(0, 7)
        return { key, ...data.months.find(each => each.month === key && each.currency === currency) }
      })}
    />
  ))
}

interface Month {
  readonly key: string
  readonly paid?: string
  readonly days?: number | null
  readonly late_share?: number | null
}

function Chart({ currency, months }: { readonly currency: string; readonly months: readonly Month[] }) {
  const { t, language } = useWords()
  const average = weighted(months)
  const most = Math.max(1, ...months.map(({ days }) => days ?? 0))
  const heightOf = (days: number) => Math.max(0, (days / most) * 92)
  return (
    <div className="paying">
      <h3>
        {t('title')} <span className="m sm">{t('unit', { currency })}</span>
      </h3>
      <Scroll label={t('title')}>
        <table className="months">
          <tbody>
            <tr className="bars">
              <td />
              {months.map(({ key, days, late_share: late }) => (
                <td key={key}>
                  <div>
                    {average === null ? null : (
                      <hr className="mean" style={{ bottom: `${heightOf(average)}%` }} />
                    )}
                    {typeof days === 'number' ? (
                      <i
                        className={(late ?? 0) > 0.5 ? 'in late' : 'in'}
                        style={{ height: `${heightOf(days)}%` }}
                      />
                    ) : null}
                  </div>
                </td>
              ))}
            </tr>
            <tr className="names">
              <td>
                {average === null ? null : (
                  <span className="m">{t('average', { days: Math.round(average) })}</span>
                )}
              </td>
              {months.map(({ key }) => (
                <th key={key} scope="col">
                  {monthWords(key, language)}
                </th>
              ))}
            </tr>
            <Line name={t('days')} months={months} told={({ days }) => number(days, 0)} />
            <Line name={t('late')} months={months} told={({ late_share: late }) => share(late)} />
            <Line
              name={t('paid')}
              months={months}
              told={({ paid }) =>
                paid && amountText(inUnits(paid, language === 'en' ? 3 : 4, language === 'en' ? 0 : 1))
              }
            />
          </tbody>
        </table>
      </Scroll>
      <p className="sm m">
        <Change months={months} /> {t('note')}
      </p>
    </div>
  )
}

interface LineProps {
  readonly name: string
  readonly months: readonly Month[]
  readonly told: (month: Month) => string | undefined
}

function Line({ name, months, told }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {months.map(month => (
        <td key={month.key}>{told(month) ?? <span className="zero">–</span>}</td>
      ))}
    </tr>
  )
}

function Change({ months }: { readonly months: readonly Month[] }) {
  const { t } = useWords()
  const [before, after] = [weighted(months.slice(0, 6)), weighted(months.slice(6))]
  if (before === null || after === null) return null
  const change = Math.round(after - before)
  if (change === 0) return null
  return t(change > 0 ? 'slower' : 'faster', { days: Math.abs(change) })
}

/** Days of the months, each by what was paid in it; a mean for the eye, no amount of money. */
function weighted(months: readonly Month[]): number | null {
  const counted = months.flatMap(({ days, paid }) =>
    typeof days === 'number' && paid !== undefined ? [{ days, weight: Number.parseInt(paid, 10) }] : [],
  )
  const whole = counted.reduce((total, { weight }) => total + weight, 0)
  return whole === 0 ? null : counted.reduce((total, { days, weight }) => total + days * weight, 0) / whole
}

const number = (value: number | null | undefined, places: number) =>
  typeof value === 'number' ? value.toFixed(places) : undefined
const share = (value: number | null | undefined) =>
  typeof value === 'number' ? `${(value * 100).toFixed(0)}%` : undefined

import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { inUnits, scaled, sum } from '../../ui/decimal.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { monthsBack } from '../today/figures.ts'
import { axisOf, lastDayOf } from '../today/months.ts'
import { BoughtProducts } from './BoughtProducts.tsx'
import { useBought } from './customer-queries.ts'
import type { Sheet } from './form-fields.ts'
import { SalesLink } from './SalesLink.tsx'

const useWords = defineWords('customer-bought', {
  title: { en: 'What it buys', 'zh-CN': '采购' },
  unit: { en: '12 months, {{currency}} thousand', 'zh-CN': '近 12 个月，{{currency}} 万元' },
  more: {
    en: 'The last half year is {{percent}}% above the one before.',
    'zh-CN': '近半年比前半年多 {{percent}}%。',
  },
  less: {
    en: 'The last half year is {{percent}}% below the one before.',
    'zh-CN': '近半年比前半年少 {{percent}}%。',
  },
  nothing: { en: 'It bought nothing in 12 months.', 'zh-CN': '近 12 个月没有采购。' },
})

/** Invoices less credit notes, month by month, then product by product. */
export function BoughtPanel({ sheet }: { readonly sheet: Sheet }) {
  const { t, language } = useWords()
  const { company } = useSession()
  const { asOf } = useAsOf()
  const { data, error, refetch, isPending } = useBought(sheet.code)
  const currency = sheet.currency ?? company.currency
  const own = <Row extends { readonly currency: string }>(rows: readonly Row[] = []) =>
    rows.filter(row => row.currency === currency)
  const counted = own(data?.months)
  const months = Array.from({ length: 12 }, (_, at) => {
    const key = monthsBack(asOf, 11 - at).slice(0, 7)
    return { key, amount: counted.find(({ month }) => month === key)?.amount ?? '0' }
  })
  const axis = axisOf(months.map(({ amount }) => amount))
  const power = language === 'en' ? 3 : 4
  const told = (amount: string) => amountText(inUnits(amount, power, 0))
  // Twelve stand beside each other: there is no room for a mark between thousands.
  const narrow = (amount: string) => told(amount).replaceAll(',', '')
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('unit', { currency })}</span>
        <span className="sp" />
        {counted.length > 0 ? (
          <SalesLink of={sheet.code} from={`${months[0]?.key}-01`} to={asOf}>
            <b>{told(sum(counted.map(({ amount }) => amount)))}</b>
          </SalesLink>
        ) : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={3} /> : null}
      {data && counted.length === 0 ? <Empty says={t('nothing')} /> : null}
      {counted.length > 0 ? (
        <>
          <ol className="bought">
            {months.map(({ key, amount }) => (
              <li key={key} title={`${key}: ${amountText(amount)}`}>
                <span className="plot">
                  <i
                    className={lastDayOf(key) > asOf ? 'unfinished' : undefined}
                    style={{ height: `${axis.heightOf(amount)}%` }}
                  />
                </span>
                <span>
                  {scaled(amount) === 0n ? (
                    '–'
                  ) : (
                    <SalesLink of={sheet.code} from={`${key}-01`} to={lastDayOf(key)}>
                      {narrow(amount)}
                    </SalesLink>
                  )}
                </span>
                <span className="m">{Number(key.slice(5))}</span>
              </li>
            ))}
          </ol>
          <p className="pad sm m">
            <Halves months={months.map(({ amount }) => amount)} />
          </p>
          <BoughtProducts
            products={own(data?.products)}
            of={sheet.code}
            days={{
              recent: { from: `${months[6]?.key}-01`, to: asOf },
              before: { from: `${months[0]?.key}-01`, to: lastDayOf(months[5]?.key ?? '') },
            }}
          />
        </>
      ) : null}
    </section>
  )
}

function Halves({ months }: { readonly months: readonly string[] }) {
  const { t } = useWords()
  const [before, after] = [scaled(sum(months.slice(0, 6))), scaled(sum(months.slice(6)))]
  if (before <= 0n || before === after) return null
  const change = Number(((after - before) * 100n) / before)
  return t(change >= 0 ? 'more' : 'less', { percent: Math.abs(change) })
}

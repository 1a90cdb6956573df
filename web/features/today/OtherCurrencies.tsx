import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { AgeBar } from '../../ui/age-bar.tsx'
import { amountText } from '../../ui/amount.tsx'
import { percentOf } from '../../ui/decimal.ts'
import { useDaySearch } from '../frame/day-search.ts'
import type { Aged } from './figures.ts'
import { overdueOf } from './sums.ts'

const useWords = defineWords('today-currencies', {
  overdue: { en: 'overdue', 'zh-CN': '逾期' },
  share: { en: ' ({{percent}}%)', 'zh-CN': '（{{percent}}%）' },
  converted: {
    en: 'Converted to {{currency}} at the rates of the day, all together {{amount}}',
    'zh-CN': '按当日汇率折合 {{currency}}，合计 {{amount}}',
  },
  missing: { en: 'without {{currencies}}, which have no rate', 'zh-CN': '不含缺汇率的 {{currencies}}' },
})

interface Props {
  readonly aged: Aged
  /** The currency shown above. */
  readonly own: string
}

/** Each by itself; never added up without saying so. */
export function OtherCurrencies({ aged, own }: Props) {
  const { t } = useWords()
  const day = useDaySearch()
  const others = aged.totals.filter(({ currency }) => currency !== own)
  if (others.length === 0) return null
  const { converted } = aged
  const [before, after] = t('converted', { currency: converted?.currency ?? '', amount: '|' }).split('|')
  return (
    <div className="others">
      {others.map(sums => (
        <div key={sums.currency} className="other">
          <span className="m2">{sums.currency}</span>
          <Link className="open b" to="/aging" search={{ ...day, by: 'currency' }}>
            {amountText(sums.total)}
          </Link>
          <span className="sm m2">
            {t('overdue')}{' '}
            <Link className="open" to="/aging" search={{ ...day, by: 'currency' }}>
              {amountText(overdueOf(sums))}
            </Link>
            {t('share', { percent: percentOf(overdueOf(sums), sums.total).toFixed(1) })}
          </span>
          <AgeBar buckets={aged.buckets} amounts={sums.amounts} height="h8" />
        </div>
      ))}
      {converted?.total ? (
        <p className="sm m">
          {before}
          <Link className="open" to="/aging" search={{ ...day, by: 'currency' }}>
            {amountText(converted.total)}
          </Link>
          {after}
          {converted.missing.length > 0
            ? ` · ${t('missing', { currencies: converted.missing.join(', ') })}`
            : ''}
        </p>
      ) : null}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay, useSession } from '../../session.tsx'
import { Amount, amountText } from '../../ui/amount.tsx'
import { byAmount, minus, scaled, sum } from '../../ui/decimal.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { useAging } from './figures.ts'
import { sumsOf } from './sums.ts'

const useWords = defineWords('today-unapplied', {
  title: { en: 'Money not applied', 'zh-CN': '未核销的收款' },
  by: { en: '{{currency}}, the largest first', 'zh-CN': '{{currency}}，金额大的在前' },
  customer: { en: 'Customer', 'zh-CN': '客户' },
  unapplied: { en: 'On account', 'zh-CN': '挂账' },
  receivable: { en: 'Receivable', 'zh-CN': '应收余额' },
  apply: { en: 'Apply', 'zh-CN': '核销' },
  applyOf: { en: 'Apply the money of {{name}}', 'zh-CN': '核销 {{name}} 的挂账' },
  rest: { en: 'The other {{count}}', 'zh-CN': '其余 {{count}} 户' },
  total: { en: 'Total, {{count}}', 'zh-CN': '合计 {{count}} 户' },
  nothing: {
    en: 'All money is applied. Receipts that settle no invoice yet show here.',
    'zh-CN': '收款已全部核销。收到尚未核销的款项时列在这里。',
  },
})

const shown = 8

/** Receipts and credit notes that settle nothing yet, by customer. */
export function UnappliedPanel() {
  const { t } = useWords()
  const { company } = useSession()
  const day = useDaySearch()
  const may = useMay()
  const canApply = may('book') && day.as_of === undefined
  const { data, error, refetch, isPending } = useAging('customer')
  const sums = data && sumsOf(data, company.currency)
  const rows = (data?.rows ?? [])
    .filter(({ currency, unapplied }) => currency === sums?.currency && scaled(unapplied) > 0n)
    .toSorted((left, right) => byAmount(left.unapplied, right.unapplied))
  const top = rows.slice(0, shown)
  const rest = minus(sums?.unapplied ?? '0', sum(top.map(({ unapplied }) => unapplied)))
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('by', { currency: sums?.currency ?? company.currency })}</span>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={shown} /> : null}
      {data && rows.length === 0 ? <Empty says={t('nothing')} /> : null}
      {rows.length > 0 ? (
        <table className="t">
          <thead>
            <tr>
              <th>{t('customer')}</th>
              <th className="n sorted" aria-sort="descending">
                {t('unapplied')} ↓
              </th>
              <th className="n owed">{t('receivable')}</th>
              {canApply ? (
                <th>
                  <span className="visually-hidden">{t('apply')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {top.map(row => (
              <tr key={row.key}>
                <td className="wide" title={row.name}>
                  <Link to="/customers/$code" params={{ code: row.key }} search={{ ...day, tab: 'receipts' }}>
                    {row.name}
                  </Link>
                </td>
                <td className="n b">
                  <Link
                    className="open"
                    to="/aging"
                    search={{ ...day, customer: row.key, currency: row.currency, bucket: 'unapplied' }}
                  >
                    {amountText(row.unapplied)}
                  </Link>
                </td>
                <td className="n owed">
                  <Link to="/aging" search={{ ...day, customer: row.key, currency: row.currency }}>
                    <Amount value={row.total} />
                  </Link>
                </td>
                {canApply ? (
                  <td className="n">
                    <Link
                      className="link"
                      to="/enter/$form"
                      params={{ form: 'apply' }}
                      search={{ customer: row.key }}
                      aria-label={t('applyOf', { name: row.name })}
                    >
                      {t('apply')}
                    </Link>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {rows.length > shown ? (
              <tr className="rest">
                <td>{t('rest', { count: rows.length - shown })}</td>
                <td className="n">{amountText(rest)}</td>
                <td colSpan={2} />
              </tr>
            ) : null}
            <tr>
              <td>{t('total', { count: rows.length })}</td>
              <td className="n">
                <Link className="open" to="/aging" search={{ ...day, by: 'customer', age: 'unapplied' }}>
                  {amountText(sums?.unapplied ?? '0')}
                </Link>
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      ) : null}
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { amountText, isZero } from '../../ui/amount.tsx'
import { daysBetween } from '../../ui/days.ts'
import { minus, sum } from '../../ui/decimal.ts'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { useAgeStep } from '../receivables/aging-limits.ts'
import { useOpenItems, useOwedBy } from './customer-queries.ts'
import { DocumentLink } from './DocumentLink.tsx'

const useWords = defineWords('customer-open', {
  document: { en: 'Document', 'zh-CN': '单据' },
  issued: { en: 'Issued', 'zh-CN': '开票日' },
  due: { en: 'Due', 'zh-CN': '到期日' },
  overdue: { en: 'Overdue', 'zh-CN': '逾期' },
  late: { en: '{{days}} days', 'zh-CN': '{{days}} 天' },
  ahead: { en: 'in {{days}} days', 'zh-CN': '还有 {{days}} 天' },
  amount: { en: 'Original', 'zh-CN': '原额' },
  open: { en: 'Open', 'zh-CN': '未结' },
  note: { en: 'Note', 'zh-CN': '说明' },
  disputed: { en: 'disputed', 'zh-CN': '有争议' },
  partly: { en: 'settled {{amount}}', 'zh-CN': '已核销 {{amount}}' },
  total: { en: 'Total, {{count}}', 'zh-CN': '合计 {{count}} 笔' },
  ties: { en: 'equals the receivable', 'zh-CN': '与应收余额一致' },
  differs: { en: 'differs from the receivable by {{amount}}', 'zh-CN': '与应收余额相差 {{amount}}' },
  nothing: { en: 'Nothing is open on this day.', 'zh-CN': '这一天没有未结的单据。' },
})

/** Every document something is open of, the earliest due first; the total ties to the balance. */
export function OpenItemsTab({ code }: { readonly code: string }) {
  const { t } = useWords()
  const { data, error, refetch, isPending } = useOpenItems(code)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (isPending) return <Waiting rows={8} />
  if (data.items.length === 0) return <Empty says={t('nothing')} />
  const currencies = [...new Set(data.items.map(({ currency }) => currency))]
  return currencies.map(currency => (
    <Items
      key={currency}
      code={code}
      currency={currency}
      items={data.items.filter(item => item.currency === currency)}
    />
  ))
}

type Item = NonNullable<ReturnType<typeof useOpenItems>['data']>['items'][number]

interface ItemsProps {
  readonly code: string
  readonly currency: string
  readonly items: readonly Item[]
}

function Items({ code, currency, items }: ItemsProps) {
  const { t } = useWords()
  const day = useDaySearch()
  const { rows } = useOwedBy(code)
  const receivable = rows.find(row => row.currency === currency)?.total
  const open = sum(items.map(item => item.open))
  const difference = receivable === undefined ? '0' : minus(open, receivable)
  const byDue = items.toSorted((left, right) => ((left.due ?? '9') < (right.due ?? '9') ? -1 : 1))
  return (
    <div className="scroll">
      <table className="t">
        <thead>
          <tr>
            <th>{t('document')}</th>
            <th>{t('issued')}</th>
            <th className="sorted" aria-sort="ascending">
              {t('due')} ↑
            </th>
            <th>{t('overdue')}</th>
            <th className="n">{t('amount')}</th>
            <th className="n">
              {t('open')} {currency}
            </th>
            <th>{t('note')}</th>
          </tr>
        </thead>
        <tbody>
          {byDue.map(item => (
            <ItemRow key={`${item.number} ${item.due}`} code={code} item={item} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>{t('total', { count: items.length })}</td>
            <td className="n">{amountText(sum(items.map(item => item.amount)))}</td>
            <td className="n">
              <Link className="open" to="/open-items" search={{ ...day, customer: code, currency }}>
                {amountText(open)}
              </Link>
            </td>
            <td className={isZero(difference) ? 'm plainw' : 'stop'}>
              {isZero(difference) ? t('ties') : t('differs', { amount: amountText(difference) })}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function ItemRow({ code, item }: { readonly code: string; readonly item: Item }) {
  const stepOf = useAgeStep()
  const { t } = useWords()
  const day = useDaySearch()
  const { asOf } = useAsOf()
  const step = stepOf(item.days_overdue)
  const settled = minus(item.amount, item.open)
  return (
    <tr>
      <td>
        <Link
          className="open"
          to="/aging"
          search={{ ...day, by: 'customer', customer: code, document: item.number }}
        >
          {item.number}
        </Link>
      </td>
      <td className="m2">{item.issued}</td>
      <td>{item.due}</td>
      <td className={`k${step}`}>
        <AgeMark step={step} />{' '}
        {item.days_overdue > 0 ? (
          <b>{t('late', { days: item.days_overdue })}</b>
        ) : item.due === null ? null : (
          t('ahead', { days: daysBetween(asOf, item.due) })
        )}
      </td>
      <td className="n m">
        <DocumentLink customer={code} number={item.number}>
          {amountText(item.amount)}
        </DocumentLink>
      </td>
      <td className="n b">
        <DocumentLink customer={code} number={item.number}>
          {amountText(item.open)}
        </DocumentLink>
      </td>
      <td className="m2 sm">
        {[
          ...(item.disputed ? [t('disputed')] : []),
          ...(isZero(settled) ? [] : [t('partly', { amount: amountText(settled) })]),
        ].join(' · ')}
      </td>
    </tr>
  )
}

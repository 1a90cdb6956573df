import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { addDays, weekday } from '../../ui/days.ts'
import { sum } from '../../ui/decimal.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useCustomerName } from '../customers/customer-queries.ts'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'

const useWords = defineWords('today-due', {
  title: { en: 'Due within 7 days', 'zh-CN': '7 天内到期' },
  count: { en: '{{count}} invoices', 'zh-CN': '{{count}} 张' },
  today: { en: 'today', 'zh-CN': '今天' },
  more: { en: 'and {{count}} more', 'zh-CN': '另有 {{count}} 张' },
  nothing: {
    en: 'Nothing falls due within 7 days.',
    'zh-CN': '7 天内没有到期的发票。',
  },
})

const shown = 6

/** What the customers should pay in the coming days, the earliest first. */
export function DueSoon() {
  const { t } = useWords()
  const { asOf } = useAsOf()
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['open-items', asOf],
    queryFn: () => told(api.GET('/api/v1/open-items', { params: { query: { as_of: asOf } } })),
  })
  const until = addDays(asOf, 6)
  const due = (data?.items ?? [])
    .flatMap(item =>
      item.due !== null && item.due >= asOf && item.due <= until ? [{ ...item, due: item.due }] : [],
    )
    .toSorted((left, right) => (left.due < right.due ? -1 : 1))
  const currencies = [...new Set(due.map(({ currency }) => currency))]
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        {due.length > 0 ? <span className="m">{t('count', { count: due.length })}</span> : null}
        <div className="sp" />
        {currencies.map(currency => (
          <b key={currency} className="nw">
            {amountText(sum(due.filter(item => item.currency === currency).map(({ open }) => open)))}{' '}
            <span className="m sm">{currency}</span>
          </b>
        ))}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={4} /> : null}
      {data && due.length === 0 ? <Empty says={t('nothing')} /> : null}
      <ol className="vis">
        {due.slice(0, shown).map(item => (
          <DueRow key={`${item.number} ${item.due}`} item={item} />
        ))}
      </ol>
      {due.length > shown ? <p className="sm m more">{t('more', { count: due.length - shown })}</p> : null}
    </section>
  )
}

interface Item {
  readonly number: string
  readonly customer: string
  readonly due: string
  readonly open: string
}

function DueRow({ item }: { readonly item: Item }) {
  const { t, language } = useWords()
  const { asOf } = useAsOf()
  const day = useDaySearch()
  const name = useCustomerName(item.customer)
  return (
    <li>
      <Link to="/visit/$code" params={{ code: item.customer }} search={day}>
        <span className="when">
          <b>{item.due.slice(5)}</b>
          <span className="sm m">{item.due === asOf ? t('today') : weekday(item.due, language)}</span>
        </span>
        <span className="what">
          <b className="cut">{name}</b>
          <span className="sm m2">{item.number}</span>
        </span>
        <b className="num">{amountText(item.open)}</b>
      </Link>
    </li>
  )
}

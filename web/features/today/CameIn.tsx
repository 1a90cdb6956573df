import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { addDays, weekday } from '../../ui/days.ts'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useCustomerName } from '../customers/customer-queries.ts'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'

const useWords = defineWords('today-came-in', {
  title: { en: 'What came in', 'zh-CN': '到账' },
  days: { en: 'last 7 days', 'zh-CN': '近 7 天' },
  applied: { en: 'applied', 'zh-CN': '已核销' },
  partly: { en: 'on account {{amount}}', 'zh-CN': '挂账 {{amount}}' },
  reversed: { en: 'reversed', 'zh-CN': '已冲销' },
  nothing: { en: 'No money came in these 7 days.', 'zh-CN': '近 7 天没有到账。' },
})

const shown = 6

/** Money received lately, the latest first. */
export function CameIn() {
  const { t } = useWords()
  const { asOf } = useAsOf()
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['receipts', 'lately', asOf],
    queryFn: () =>
      told(
        api.GET('/api/v1/receipts', {
          params: { query: { from: addDays(asOf, -6), to: asOf, limit: shown } },
        }),
      ),
  })
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('days')}</span>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={4} /> : null}
      {data?.receipts.length === 0 ? <Empty says={t('nothing')} /> : null}
      <ol className="vis">
        {data?.receipts.map(receipt => (
          <ReceiptRow key={receipt.number} receipt={receipt} />
        ))}
      </ol>
    </section>
  )
}

interface Receipt {
  readonly number: string
  readonly customer: string
  readonly date: string
  readonly currency: string
  readonly amount: string
  readonly method: string | null
  readonly open_amount: string
  readonly status: 'open' | 'partly_settled' | 'settled' | 'reversed'
}

function ReceiptRow({ receipt }: { readonly receipt: Receipt }) {
  const { t, language } = useWords()
  const { company } = useSession()
  const day = useDaySearch()
  const name = useCustomerName(receipt.customer)
  const state =
    receipt.status === 'settled'
      ? t('applied')
      : receipt.status === 'reversed'
        ? t('reversed')
        : t('partly', { amount: amountText(receipt.open_amount) })
  return (
    <li>
      <Link to="/customers/$code" params={{ code: receipt.customer }} search={day}>
        <span className="when">
          <b>{receipt.date.slice(5)}</b>
          <span className="sm m">{weekday(receipt.date, language)}</span>
        </span>
        <span className="what">
          <b className="cut">{name}</b>
          <span className="sm m2">
            {receipt.method ? `${receipt.method} · ` : ''}
            {state}
          </span>
        </span>
        <b className="num ok">
          {amountText(receipt.amount)}
          {receipt.currency === company.currency ? null : <span className="m sm"> {receipt.currency}</span>}
        </b>
      </Link>
    </li>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { Empty } from '../../ui/states.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { useDecisionText } from '../orders/decision-text.ts'

const useWords = defineWords('today-held', {
  title: { en: 'Orders held', 'zh-CN': '冻结订单' },
  sub: { en: 'the longest first', 'zh-CN': '冻结最久的在前' },
  all: { en: 'All held orders', 'zh-CN': '全部冻结订单' },
  nothing: {
    en: 'Credit holds no order. One that is held shows here with the reason.',
    'zh-CN': '没有冻结的订单。订单冻结时列在这里，并写明原因。',
  },
})

const shown = 8

/** What credit stopped, and why. */
export function HeldPanel() {
  const { t } = useWords()
  const text = useDecisionText()
  const held = useQuery({
    queryKey: ['holds', 'today'],
    queryFn: () => told(api.GET('/api/v1/holds', { params: { query: { limit: shown } } })),
  })
  const rows = held.data?.holds ?? []
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('sub')}</span>
      </header>
      <ListRows list={held} count={rows.length} waiting={4} empty={<Empty says={t('nothing')} />}>
        <ol className="ev">
          {rows.map(({ number, name, currency, amount, decision }) => (
            <li key={number} className="chase">
              <span className="row">
                <Link className="open cut" to="/orders/holds" search={{ order: number }}>
                  {name}
                </Link>
                <span className="m sm nw">{number}</span>
                <span className="sp" />
                <b className="nw">
                  {amountText(amount)} <span className="m sm">{currency}</span>
                </b>
              </span>
              <span className="sm m2">{text.whyAll(decision)}</span>
            </li>
          ))}
          {held.data?.next ? (
            <li className="chase">
              <Link className="link" to="/orders/holds" search={{}}>
                {t('all')}
              </Link>
            </li>
          ) : null}
        </ol>
      </ListRows>
    </section>
  )
}

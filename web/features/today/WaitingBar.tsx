/** What waits for whoever is signed in, before any picture: each count opens the list that it counts. */
import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useWaiting } from '../frame/use-waiting.ts'

const useWords = defineWords('today-waiting', {
  title: { en: 'Waits for you', 'zh-CN': '待您处理' },
  requests: { en: 'Requests to decide', 'zh-CN': '待审批申请' },
  holds: { en: 'Orders held', 'zh-CN': '冻结订单' },
  ratings: { en: 'Ratings to decide', 'zh-CN': '待定重新评级' },
  applications: { en: 'Credit applications', 'zh-CN': '授信申请' },
  drafts: { en: 'Contracts to review', 'zh-CN': '待复核合同' },
  signing: { en: 'Contracts sent, to be signed', 'zh-CN': '待签署合同' },
  nothing: { en: 'Nothing waits for you.', 'zh-CN': '没有待处理事项。' },
})

const queues = [
  { name: 'requests', to: '/requests', search: { state: 'mine' } },
  { name: 'holds', to: '/orders/holds', search: {} },
  { name: 'applications', to: '/credit/applications', search: { state: 'submitted' } },
  { name: 'ratings', to: '/credit/ratings', search: {} },
  { name: 'drafts', to: '/contracts', search: { state: 'draft' } },
  { name: 'signing', to: '/contracts', search: { state: 'sent' } },
] as const

/** Nothing for whom nothing can wait. */
export function WaitingBar() {
  const { t } = useWords()
  const { isAsked, waiting: data } = useWaiting()
  if (!isAsked) return null
  const waiting = data ? queues.filter(({ name }) => (data[name] ?? 0) > 0) : []
  return (
    <section className="panel waitbar" aria-label={t('title')} aria-busy={data === undefined}>
      <h2>{t('title')}</h2>
      {data && waiting.length === 0 ? <span className="m2">{t('nothing')}</span> : null}
      {waiting.map(({ name, to, search }) => (
        <span key={name} className="nw">
          <span className="m2">{t(name)}</span>{' '}
          <Link className="open b" to={to} search={search} aria-label={`${t(name)}: ${data?.[name]}`}>
            {data?.[name]}
          </Link>
        </span>
      ))}
    </section>
  )
}

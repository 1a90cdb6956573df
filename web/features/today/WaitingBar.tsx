/** What waits for whoever is signed in, before any picture: each count opens what it counts. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'

const useWords = defineWords('today-waiting', {
  title: { en: 'Waits for you', 'zh-CN': '待您处理' },
  requests: { en: 'Requests to decide', 'zh-CN': '待审批申请' },
  holds: { en: 'Orders held', 'zh-CN': '冻结订单' },
  ratings: { en: 'Ratings to decide', 'zh-CN': '待定重新评级' },
  applications: { en: 'Credit applications', 'zh-CN': '授信申请' },
  drafts: { en: 'Contracts to review', 'zh-CN': '待复核合同' },
  signing: { en: 'Contracts sent, to be signed', 'zh-CN': '待签署合同' },
  many: { en: '{{count}} and more', 'zh-CN': '{{count}} 以上' },
  nothing: { en: 'Nothing waits for you.', 'zh-CN': '没有待处理事项。' },
})

/** So far it is counted. */
const most = 100

const counted = (rows: readonly unknown[], next: string | null) => ({
  count: rows.length,
  isMore: next !== null,
})

const queues = [
  {
    name: 'requests',
    permission: 'approve',
    to: '/requests',
    search: {},
    count: async () => {
      const found = await told(
        api.GET('/api/v1/requests', { params: { query: { state: 'pending', limit: most } } }),
      )
      return counted(found.requests, found.next)
    },
  },
  {
    name: 'holds',
    permission: 'approve',
    to: '/orders/holds',
    search: {},
    count: async () => {
      const found = await told(api.GET('/api/v1/holds', { params: { query: { limit: most } } }))
      return counted(found.holds, found.next)
    },
  },
  {
    name: 'applications',
    permission: 'check-papers',
    to: '/credit/applications',
    search: { state: 'submitted' },
    count: async () => {
      const query = { state: 'submitted', limit: most } as const
      const found = await told(api.GET('/api/v1/credit-applications', { params: { query } }))
      return counted(found.applications, found.next)
    },
  },
  {
    name: 'ratings',
    permission: 'assess',
    to: '/credit/ratings',
    search: {},
    count: async () => {
      const query = { state: 'open', limit: most } as const
      const found = await told(api.GET('/api/v1/credit-ratings', { params: { query } }))
      return counted(found.proposals, found.next)
    },
  },
  {
    name: 'drafts',
    permission: 'review-contracts',
    to: '/contracts',
    search: { state: 'draft' },
    count: () => countContracts('draft'),
  },
  {
    name: 'signing',
    permission: 'review-contracts',
    to: '/contracts',
    search: { state: 'sent' },
    count: () => countContracts('sent'),
  },
] as const

async function countContracts(state: 'draft' | 'sent') {
  const found = await told(api.GET('/api/v1/contracts', { params: { query: { state, limit: most } } }))
  return counted(found.contracts, found.next)
}

/** Nothing for whom nothing can wait. */
export function WaitingBar() {
  const { t } = useWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const mine = queues.filter(({ permission }) => may(permission))
  const { data } = useQuery({
    queryKey: ['waiting', mine.map(({ name }) => name)],
    enabled: mine.length > 0 && !isPast,
    queryFn: () => Promise.all(mine.map(async queue => ({ ...queue, ...(await queue.count()) }))),
  })
  if (mine.length === 0 || isPast) return null
  const waiting = data?.filter(({ count }) => count > 0) ?? []
  return (
    <section className="panel waitbar" aria-label={t('title')} aria-busy={data === undefined}>
      <h2>{t('title')}</h2>
      {data && waiting.length === 0 ? <span className="m2">{t('nothing')}</span> : null}
      {waiting.map(({ name, to, search, count, isMore }) => (
        <span key={name} className="nw">
          <span className="m2">{t(name)}</span>{' '}
          <Link className="open b" to={to} search={search} aria-label={`${t(name)}: ${count}`}>
            {isMore ? t('many', { count }) : count}
          </Link>
        </span>
      ))}
    </section>
  )
}

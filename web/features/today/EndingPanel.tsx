/** What ends or is to be looked at again soon: contracts, limits, the policy and the budget, each for who sees it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { addDays } from '../../ui/days.ts'
import { useAsOf } from '../frame/as-of.ts'

const useWords = defineWords('today-ending', {
  title: { en: 'Ends or is due for review', 'zh-CN': '到期与复审' },
  sub: { en: 'within 30 days, or late already', 'zh-CN': '30 天内或已过期' },
  contract: { en: 'Contract {{number}}, to {{day}}', 'zh-CN': '合同 {{number}}，{{day}} 止' },
  ending: { en: 'Limit ends on {{day}}', 'zh-CN': '授信 {{day}} 到期' },
  review: { en: 'Limit review due on {{day}}', 'zh-CN': '额度 {{day}} 应复审' },
  policy: { en: 'Credit policy, review on {{day}}', 'zh-CN': '信用政策，{{day}} 复审' },
  budget: { en: 'Credit budget, review on {{day}}', 'zh-CN': '授信预算，{{day}} 复审' },
  'more contract': { en: 'All contracts to renew', 'zh-CN': '全部待续签合同' },
  'more ending': { en: 'All limits that end', 'zh-CN': '全部即将到期授信' },
  'more review': { en: 'All limits due for review', 'zh-CN': '全部待复审授信' },
})

const shown = 4

/** Nothing to speak about: nothing is shown. */
export function EndingPanel() {
  const { t } = useWords()
  const contracts = useEndingContracts()
  const ending = useLimitsThat('ending')
  const review = useLimitsThat('review')
  const agreed = useReviews()
  const limits = [
    { kind: 'ending' as const, of: ending },
    { kind: 'review' as const, of: review },
  ]
  const count = contracts.rows.length + ending.rows.length + review.rows.length + agreed.length
  if (count === 0) return null
  return (
    <section className="panel" aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="m cut">{t('sub')}</span>
      </header>
      <ol className="ev">
        {agreed.map(({ kind, day, to }) => (
          <li key={kind} className="chase">
            <span className="row">
              <Link className="open" to={to} search={{}}>
                {t(kind, { day })}
              </Link>
            </span>
          </li>
        ))}
        {contracts.rows.map(({ number, name, to }) => (
          <li key={number} className="chase">
            <span className="row">
              <Link className="open" to="/contracts/$number" params={{ number }} search={{}}>
                {t('contract', { number, day: to ?? '' })}
              </Link>
            </span>
            <span className="sm m2">{name}</span>
          </li>
        ))}
        {contracts.isMore ? (
          <li className="chase">
            <Link className="link" to="/contracts" search={{ renew: 'true' }}>
              {t('more contract')}
            </Link>
          </li>
        ) : null}
        {limits.map(({ kind, of }) =>
          of.rows.map(row => (
            <li key={`${kind} ${row.customer}`} className="chase">
              <span className="row">
                <Link
                  className="open"
                  to="/credit/customer/$code"
                  params={{ code: row.customer }}
                  search={{}}
                >
                  {row.name}
                </Link>
              </span>
              <span className="sm m2">
                {t(kind, { day: (kind === 'ending' ? row.limit_until : row.review_on) ?? '' })}
              </span>
            </li>
          )),
        )}
        {limits.map(({ kind, of }) =>
          of.isMore ? (
            <li key={kind} className="chase">
              <Link className="link" to="/credit" search={{ show: kind }}>
                {t(`more ${kind}`)}
              </Link>
            </li>
          ) : null,
        )}
      </ol>
    </section>
  )
}

function useEndingContracts() {
  const { data } = useQuery({
    queryKey: ['contracts', 'today'],
    queryFn: () =>
      told(api.GET('/api/v1/contracts', { params: { query: { to_renew: 'true', limit: shown } } })),
  })
  return { rows: data?.contracts ?? [], isMore: data ? data.next !== null : false }
}

function useLimitsThat(show: 'ending' | 'review') {
  const { data } = useQuery({
    queryKey: ['credit-list', 'today', show],
    queryFn: () => told(api.GET('/api/v1/credit', { params: { query: { show, limit: shown } } })),
  })
  return { rows: data?.customers ?? [], isMore: data ? data.next !== null : false }
}

const ahead = 30

/** Of those who may write another. */
function useReviews() {
  const { today } = useAsOf()
  const may = useMay()('set-credit-policy')
  const policies = useQuery({
    queryKey: ['credit-policies'],
    enabled: may,
    queryFn: () => told(api.GET('/api/v1/credit-policies')),
  })
  const budgets = useQuery({
    queryKey: ['credit-budgets'],
    enabled: may,
    queryFn: () => told(api.GET('/api/v1/credit-budgets')),
  })
  const policy = policies.data?.policies.find(({ key }) => key === policies.data.in_force)
  const budget = budgets.data?.budgets.find(({ version }) => version === budgets.data.in_force)
  const due = (day: string | null | undefined) => typeof day === 'string' && day <= addDays(today, ahead)
  return [
    { kind: 'policy', day: policy?.review ?? '', to: '/credit/policy' },
    { kind: 'budget', day: budget?.review ?? '', to: '/credit/budget' },
  ].filter((each): each is Review => each.day !== '' && due(each.day))
}

interface Review {
  readonly kind: 'policy' | 'budget'
  readonly day: string
  readonly to: '/credit/policy' | '/credit/budget'
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useSubject } from '../requests/request-words.ts'
import { useRequestWords } from '../requests/words.ts'

const useWords = defineWords('today-requests', {
  title: { en: 'Waiting for a decision', 'zh-CN': '待审批' },
  count: { en: '{{count}} requests', 'zh-CN': '{{count}} 件' },
  many: { en: 'more than {{count}} requests', 'zh-CN': '{{count}} 件以上' },
  by: { en: '{{name}}, {{day}}: {{reason}}', 'zh-CN': '{{name}}，{{day}}：{{reason}}' },
  nothing: {
    en: 'No request waits. What needs a second pair of eyes shows here: credit notes, write-offs, refunds, limits.',
    'zh-CN': '没有待审批的申请。红字发票、坏账核销、退款、授信额度等须由他人审批的事项列在这里。',
  },
})

const most = 8

/** What somebody asked for and nobody decided yet. */
export function RequestsPanel() {
  const { t } = useWords()
  const words = useRequestWords()
  const subject = useSubject()
  const moment = useMoment()
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['requests', 'today'],
    queryFn: () =>
      told(api.GET('/api/v1/requests', { params: { query: { state: 'pending', limit: most } } })),
  })
  const count = data?.requests.length ?? 0
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        {count > 0 ? (
          <Link className="open m2" to="/requests" search={{}}>
            {t(data?.next ? 'many' : 'count', { count })}
          </Link>
        ) : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data && count === 0 ? <Empty says={t('nothing')} /> : null}
      <ol className="ev">
        {data?.requests.map(request => (
          <li key={request.id} className="chase">
            <span className="row">
              <Link className="open b nw" to="/requests" search={{ request: request.id }}>
                {words.t(request.action)} {subject(request)}
              </Link>
              <span className="m2 cut">{request.customer_name}</span>
              <span className="sp" />
              {request.amount === null ? null : (
                <b className="nw">
                  {amountText(request.amount)} <span className="m sm">{request.currency}</span>
                </b>
              )}
            </span>
            <span className="sm m2">
              {t('by', {
                name: request.requested_by,
                day: moment(request.requested_at),
                reason: request.reason,
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

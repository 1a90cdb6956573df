import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'

const useWords = defineWords('today-requests', {
  title: { en: 'Waiting for a decision', 'zh-CN': '待审批' },
  count: { en: '{{count}} requests', 'zh-CN': '{{count}} 件' },
  many: { en: 'more than {{count}} requests', 'zh-CN': '{{count}} 件以上' },
  by: { en: '{{name}}, {{day}}: {{reason}}', 'zh-CN': '{{name}}，{{day}}：{{reason}}' },
  nothing: {
    en: 'No request waits. Credit notes, write-offs and refunds that need a second pair of eyes show here.',
    'zh-CN': '没有待审批的申请。需要他人复核的红字发票、坏账核销、退款会列在这里。',
  },
  credit_note: { en: 'Credit note', 'zh-CN': '红字发票' },
  write_off: { en: 'Write-off', 'zh-CN': '坏账核销' },
  refund: { en: 'Refund', 'zh-CN': '退款' },
  reopen_period: { en: 'Reopen a month', 'zh-CN': '反关账' },
})

const most = 8
const known = ['credit_note', 'write_off', 'refund', 'reopen_period'] as const

/** What somebody asked for and nobody decided yet. */
export function RequestsPanel() {
  const { t } = useWords()
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['requests', 'today'],
    queryFn: () =>
      told(api.GET('/api/v1/requests', { params: { query: { state: 'pending', limit: most } } })),
  })
  const count = data?.requests.length ?? 0
  const actionName = (action: string) => {
    const word = known.find(each => each === action.replaceAll('-', '_'))
    return word ? t(word) : action
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        {count > 0 ? <span className="m">{t(data?.next ? 'many' : 'count', { count })}</span> : null}
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data && count === 0 ? <Empty says={t('nothing')} /> : null}
      <ol className="ev">
        {data?.requests.map(request => (
          <li key={request.id} className="chase">
            <span className="row">
              <b>{actionName(request.action)}</b> <span className="m2 cut">{request.subject}</span>
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
                day: request.requested_at.slice(0, 10),
                reason: request.reason,
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

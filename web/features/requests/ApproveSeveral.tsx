/** Approves several requests of one kind, each by itself; what each would book, or why it cannot be, is told before. */
import { useQueries } from '@tanstack/react-query'
import { amountText } from '../../ui/amount.tsx'
import { useSaid } from '../../ui/said.ts'
import { BatchForm } from '../lists/BatchForm.tsx'
import { totals } from '../orders/totals.ts'
import { approvalPreview, decideOn, type Request } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { useRequestWords } from './words.ts'

interface ApproveSeveralProps {
  readonly requests: readonly Request[]
  onClose(): void
}

export function ApproveSeveral({ requests, onClose }: ApproveSeveralProps) {
  const { t } = useRequestWords()
  const subject = useSubject()
  const said = useSaid()
  const previews = useQueries({ queries: requests.map(({ id }) => approvalPreview(id)) })
  const amounts = requests.flatMap(({ amount, currency }) =>
    amount === null || currency === null ? [] : [{ amount, currency }],
  )
  const previewOf = (request: Request) => {
    const preview = previews[requests.indexOf(request)]
    return (
      <>
        <div>
          {request.amount === null ? '' : `${request.currency ?? ''} ${amountText(request.amount)} · `}
          <span className="m2">{t('askedBy', { name: request.requested_by })}</span>
        </div>
        <div className="sm m2">{request.reason}</div>
        {preview?.error ? <div className="sm stop">{t('cannot', { why: said(preview.error) })}</div> : null}
        {preview?.data ? (
          <div className="sm">{t('booksCount', { count: preview.data.entry_count })}</div>
        ) : null}
      </>
    )
  }
  return (
    <BatchForm
      title={t('approveSeveral', { count: requests.length })}
      rows={requests}
      keyOf={({ id }) => id}
      nameOf={request =>
        [t(request.action), subject(request), request.customer_name].filter(Boolean).join(' ')
      }
      previewOf={previewOf}
      sum={
        <div className="say">
          <div className="stack">
            {totals(amounts).map(({ currency, count, amount }) => (
              <b key={currency}>{t('sumOf', { count, sum: `${currency} ${amountText(amount)}` })}</b>
            ))}
            <span className="m2 sm">{t('eachAlone')}</span>
          </div>
        </div>
      }
      reason={{ name: t('opinion'), isNeeded: false }}
      action={t('approveSeveral', { count: requests.length })}
      isOff={previews.some(({ isPending }) => isPending)}
      run={async ({ id }, reason) => {
        await decideOn(id, 'approve', reason)
        return t('approved')
      }}
      onClose={onClose}
    />
  )
}

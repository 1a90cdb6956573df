import { useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import type { Request } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { StateTag } from './StateTag.tsx'
import { useRequestWords } from './words.ts'

interface RequestTableProps {
  readonly requests: readonly Request[]
  readonly active: number
  readonly opened: string | undefined
  onOpen(id: string, index: number): void
}

/** Two lines a row: the reason belongs to it. */
export function RequestTable({ requests, active, opened, onOpen }: RequestTableProps) {
  const { t } = useRequestWords()
  const subject = useSubject()
  const moment = useMoment()
  return (
    <table className="t fix requests" aria-label={t('list')}>
      <thead>
        <tr>
          <th scope="col">
            {t('action')} / {t('why')}
          </th>
          <th scope="col" className="n">
            {t('amount')}
          </th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request, index) => (
          <tr key={request.id} className={request.id === opened || index === active ? 'on' : undefined}>
            <td>
              <button type="button" className="plain open b" onClick={() => onOpen(request.id, index)}>
                {t(request.action)} {subject(request)}
              </button>
              <div className="m sm cut" title={request.reason}>
                {request.reason}
              </div>
            </td>
            <td className="n b">
              {request.amount === null ? '' : amountText(request.amount)}
              <div className="m sm">{request.currency}</div>
            </td>
            <td>
              {request.requested_by}
              <div className="m sm">{moment(request.requested_at)}</div>
            </td>
            <td>
              <StateTag state={request.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

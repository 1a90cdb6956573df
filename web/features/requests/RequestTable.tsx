import { useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { type Choice, ChooseHead, ChooseRow } from '../lists/choice.tsx'
import { ListBox } from '../lists/ListBox.tsx'
import type { Request } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { StateTag } from './StateTag.tsx'
import { useRequestWords } from './words.ts'

interface RequestTableProps {
  readonly requests: readonly Request[]
  readonly active: number
  readonly opened: string | undefined
  /** For those who decide: of what is ticked several are approved at once. */
  readonly choice: Choice<Request> | undefined
  mayChoose(request: Request): boolean
  onOpen(id: string, index: number): void
}

/** Two lines a row: the reason belongs to it. */
export function RequestTable(props: RequestTableProps) {
  const { requests, active, opened, choice, mayChoose, onOpen } = props
  const { t } = useRequestWords()
  const subject = useSubject()
  const moment = useMoment()
  return (
    <ListBox label={t('list')} active={active}>
      <table className="t fix requests" aria-label={t('list')}>
        <thead>
          <tr>
            <ChooseHead choice={choice} />
            <th scope="col">
              {t('action')} / {t('why')}
            </th>
            <th scope="col" className="n c-amount">
              {t('amount')}
            </th>
            <th scope="col" className="c-who">
              {t('who')}
            </th>
            <th scope="col" className="c-state">
              {t('state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request, index) => (
            <tr key={request.id} className={request.id === opened || index === active ? 'on' : undefined}>
              {choice ? (
                <td className="c-choose">
                  {mayChoose(request) ? <ChooseRow {...{ choice }} row={request} /> : null}
                </td>
              ) : null}
              <td>
                <div className="cut">
                  <button type="button" className="plain open b" onClick={() => onOpen(request.id, index)}>
                    {t(request.action)} {subject(request)}
                  </button>{' '}
                  <span className="m">{request.customer_name}</span>
                </div>
                <div className="m sm cut" title={request.reason}>
                  {request.reason}
                </div>
              </td>
              <td className="n b">
                {request.amount === null ? '' : amountText(request.amount)}
                <div className="m sm">{request.currency}</div>
              </td>
              <td className="c-who">
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
    </ListBox>
  )
}

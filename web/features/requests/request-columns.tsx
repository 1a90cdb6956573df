import { useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import type { Request } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { StateTag } from './StateTag.tsx'
import { useRequestWords } from './words.ts'

/** What is about no amount counts under the company's own currency. */
export type RequestRow = Request & { readonly currency: string }

/** Two lines a row: the reason belongs to it. */
export function useRequestColumns(onOpen: (row: RequestRow) => void): readonly ListColumn<RequestRow>[] {
  const { t } = useRequestWords()
  const subject = useSubject()
  const moment = useMoment()
  return [
    {
      id: 'what',
      name: `${t('action')} / ${t('why')}`,
      isFixed: true,
      look: row => (
        <>
          <div className="cut">
            <button type="button" className="plain open b" onClick={() => onOpen(row)}>
              {t(row.action)} {subject(row)}
            </button>{' '}
            <span className="m">{row.customer_name}</span>
          </div>
          <div className="m sm wrap">{row.reason}</div>
        </>
      ),
      file: [
        { name: t('action'), of: row => t(row.action) },
        { name: t('subject'), of: subject },
        { name: t('code'), of: row => row.customer ?? '' },
        { name: t('customer'), of: row => row.customer_name ?? '' },
        { name: t('why'), of: row => row.reason },
      ],
    },
    {
      id: 'amount',
      name: t('amount'),
      width: 124,
      isFixed: true,
      amountOf: row => row.amount,
      look: row =>
        row.amount === null ? null : (
          <button type="button" className="plain open b" onClick={() => onOpen(row)}>
            {amountText(row.amount)}
          </button>
        ),
    },
    {
      id: 'who',
      name: t('who'),
      width: 124,
      look: row => (
        <>
          {row.requested_by}
          <div className="m sm">{moment(row.requested_at)}</div>
        </>
      ),
      file: [
        { name: t('who'), of: row => row.requested_by },
        { name: t('askedAt'), of: row => moment(row.requested_at) },
      ],
    },
    {
      id: 'state',
      name: t('state'),
      width: 104,
      textOf: row => t(row.state),
      look: row => <StateTag state={row.state} />,
    },
    { id: 'decided', name: t('decided'), width: 96, isLater: true, textOf: row => row.decided_by },
    {
      id: 'decision',
      name: t('decisionReason'),
      width: 160,
      isLater: true,
      textOf: row => row.decision_reason,
    },
  ]
}

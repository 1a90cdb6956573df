import { useCustomerColumn } from '../lists/customer-column.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import { numberColumn } from '../lists/number-column.tsx'
import { openingAmount } from '../lists/opening-amount.tsx'
import { RecallState } from './RecallState.tsx'
import type { Recall } from './recall-queries.ts'
import { useRecallWords } from './words.ts'

const opening = (amountOf: (row: Recall) => string | null) =>
  openingAmount({ to: '/recalls/$number', amountOf })

export function useRecallColumns(): readonly ListColumn<Recall>[] {
  const { t } = useRecallWords()
  const customer = useCustomerColumn<Recall>()
  return [
    numberColumn({ name: t('number'), width: 136, to: '/recalls/$number' }),
    customer,
    {
      id: 'approvedOn',
      name: t('approvedOn'),
      width: 112,
      sorted: 'descending',
      textOf: row => row.approved_on,
    },
    {
      id: 'state',
      name: t('state'),
      width: 112,
      textOf: row => t(row.state),
      look: row => <RecallState state={row.state} />,
    },
    { id: 'amount', name: t('amount'), width: 148, isFixed: true, ...opening(row => row.amount) },
    { id: 'handed', name: t('handed'), width: 124, ...opening(row => row.handed) },
    { id: 'credited', name: t('creditedAmount'), width: 124, ...opening(row => row.credited) },
  ]
}

import { useCustomerColumn } from '../lists/customer-column.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import { numberColumn } from '../lists/number-column.tsx'
import { openingAmount } from '../lists/opening-amount.tsx'
import { OrderState, shownOf } from './OrderState.tsx'
import type { Order } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'

const opening = (amountOf: (row: Order) => string) => openingAmount({ to: '/orders/$number', amountOf })

export function useOrderColumns(): readonly ListColumn<Order>[] {
  const { t } = useOrderWords()
  const customer = useCustomerColumn<Order>()
  return [
    numberColumn({ name: t('number'), width: 124, to: '/orders/$number' }),
    customer,
    { id: 'date', name: t('date'), width: 100, sorted: 'descending', textOf: row => row.date },
    { id: 'shipBy', name: t('shipBy'), width: 100, textOf: row => row.ship_by },
    { id: 'amount', name: t('amount'), width: 136, isFixed: true, ...opening(row => row.amount) },
    {
      id: 'shippedAmount',
      name: t('shippedAmount'),
      width: 120,
      sumName: 'shipped',
      ...opening(row => row.shipped),
    },
    {
      id: 'billedAmount',
      name: t('billedAmount'),
      width: 120,
      sumName: 'billed',
      ...opening(row => row.billed),
    },
    {
      id: 'state',
      name: t('state'),
      width: 104,
      textOf: row => t(shownOf(row)),
      look: row => <OrderState order={row} />,
    },
  ]
}

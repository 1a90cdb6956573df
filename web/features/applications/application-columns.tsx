import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { useCustomerColumn } from '../lists/customer-column.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import { ApplicationState } from './ApplicationState.tsx'
import type { Application } from './application-queries.ts'
import { useApplicationWords } from './words.ts'

export function useApplicationColumns(): readonly ListColumn<Application>[] {
  const { t, language } = useApplicationWords()
  const customer = useCustomerColumn<Application>()
  const day = useDaySearch()
  const opening = (id: string, says: ReactNode) => (
    <Link className="open" to="/credit/applications/$id" params={{ id }} search={day}>
      {says}
    </Link>
  )
  return [
    {
      id: 'number',
      name: t('number'),
      width: 80,
      isFixed: true,
      textOf: row => row.id,
      look: ({ id }) => opening(id, id),
    },
    customer,
    {
      id: 'state',
      name: t('state'),
      width: 112,
      textOf: row => t(row.state),
      look: row => <ApplicationState state={row.state} />,
    },
    {
      id: 'amount',
      name: t('amount'),
      width: 148,
      isFixed: true,
      amountOf: row => row.amount,
      look: ({ id, amount }) => opening(id, amountText(amount)),
    },
    { id: 'terms', name: t('terms'), width: 120, textOf: row => row.terms_name[language] },
    { id: 'purpose', name: t('purpose'), textOf: row => row.purpose },
    { id: 'madeBy', name: t('madeBy'), width: 104, textOf: row => row.made_by ?? t('system') },
  ]
}

import { useCustomerColumn } from '../lists/customer-column.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import { numberColumn } from '../lists/number-column.tsx'
import { openingAmount } from '../lists/opening-amount.tsx'
import { ContractState, Found } from './ContractState.tsx'
import type { Contract } from './contract-queries.ts'
import { useContractWords } from './words.ts'

export function useContractColumns(): readonly ListColumn<Contract>[] {
  const { t, language } = useContractWords()
  const customer = useCustomerColumn<Contract>()
  return [
    numberColumn({ name: t('number'), width: 124, to: '/contracts/$number' }),
    customer,
    {
      id: 'state',
      name: t('state'),
      width: 140,
      textOf: row => t(row.state),
      look: row => <ContractState contract={row} />,
    },
    { id: 'terms', name: t('terms'), width: 124, textOf: row => row.terms_name?.[language] ?? null },
    {
      id: 'period',
      name: t('period'),
      width: 184,
      textOf: row => `${row.from ?? '…'} – ${row.to ?? '…'}`,
      file: [
        { name: t('from'), of: row => row.from ?? '' },
        { name: t('to'), of: row => row.to ?? '' },
      ],
    },
    {
      id: 'amount',
      name: t('amount'),
      width: 128,
      isFixed: true,
      ...openingAmount({ to: '/contracts/$number', amountOf: (row: Contract) => row.amount }),
    },
    { id: 'check', name: t('check'), width: 132, look: row => <Found findings={row.findings} /> },
  ]
}

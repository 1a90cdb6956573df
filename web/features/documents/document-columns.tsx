import type { ReactNode } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { useCustomerColumn } from '../lists/customer-column.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import type { ListedDocument } from './documents-query.ts'
import { useListWords } from './list-words.ts'

interface Asked {
  /** What is owed and what was paid make no sum together. */
  readonly isAdded: boolean
  /** Whether a product is asked for. */
  readonly hasProduct?: boolean
  onOpen(row: ListedDocument): void
}

const isOver = ({ status }: ListedDocument) => status === 'settled' || status === 'reversed'
const looks = { open: 'tag', partly_settled: 'tag', settled: 'tag ok', reversed: 'tag stop' } as const

export function useDocumentColumns({
  isAdded,
  hasProduct = false,
  onOpen,
}: Asked): readonly ListColumn<ListedDocument>[] {
  const { t } = useListWords()
  const customer = useCustomerColumn<ListedDocument>()
  const opening = (row: ListedDocument, says: ReactNode) => (
    <button type="button" className="plain open" onClick={() => onOpen(row)}>
      {says}
    </button>
  )
  return [
    {
      id: 'number',
      name: t('number'),
      width: 128,
      isFixed: true,
      textOf: row => row.number,
      look: row => opening(row, row.number),
    },
    { id: 'kind', name: t('kind'), width: 92, textOf: row => t(row.kind) },
    customer,
    { id: 'date', name: t('date'), width: 100, sorted: 'descending', textOf: row => row.date },
    ...(hasProduct
      ? []
      : [{ id: 'due', name: t('due'), width: 96, textOf: (row: ListedDocument) => row.due }]),
    {
      id: 'amount',
      name: t('amount'),
      width: 136,
      isFixed: true,
      isNotAdded: !isAdded,
      amountOf: row => row.amount,
      look: row => opening(row, amountText(row.amount)),
    },
    ...(hasProduct
      ? [
          {
            id: 'of_product',
            name: t('ofProduct'),
            width: 136,
            isFixed: true,
            amountOf: (row: ListedDocument) => row.of_product,
            look: (row: ListedDocument) => opening(row, amountText(row.of_product ?? '0')),
          },
        ]
      : []),
    {
      id: 'open',
      name: t('open'),
      width: 124,
      isNotAdded: !isAdded,
      amountOf: row => row.open,
      look: row => (isOver(row) ? '–' : opening(row, <b>{amountText(row.open)}</b>)),
    },
    {
      id: 'state',
      name: t('state'),
      width: 100,
      textOf: row => t(row.status),
      look: row => <span className={looks[row.status]}>{t(row.status)}</span>,
    },
  ]
}

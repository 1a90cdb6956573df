import { useSession } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { momentText } from '../../ui/moments.ts'
import type { ListColumn } from '../lists/list-column.ts'
import { openingAmount } from '../lists/opening-amount.tsx'
import { useDecisionText } from './decision-text.ts'
import { useHoldWords } from './hold-words.ts'
import type { HeldOrder } from './order-queries.ts'
import { useWaited } from './waited.ts'

/** Two lines a row, or as many as the reason takes: it belongs to the row. */
export function useHoldColumns(onOpen: (row: HeldOrder) => void): readonly ListColumn<HeldOrder>[] {
  const { t } = useHoldWords()
  const text = useDecisionText()
  const waited = useWaited()
  const { company } = useSession()
  return [
    {
      id: 'customer',
      name: t('customer'),
      isFixed: true,
      look: row => (
        <>
          <button type="button" className="plain open b cut" title={row.name} onClick={() => onOpen(row)}>
            {row.name}
          </button>
          <div className="m sm cut">
            <span>{row.number}</span>
            {row.salesperson === null ? null : <span title={t('whose')}> · {row.salesperson}</span>}
          </div>
        </>
      ),
      file: [
        { name: t('order'), of: row => row.number },
        { name: t('code'), of: row => row.customer },
        { name: t('customerName'), of: row => row.name },
        { name: t('whose'), of: row => row.salesperson ?? '' },
      ],
    },
    { id: 'date', name: t('date'), width: 92, isLater: true, textOf: row => row.date },
    {
      id: 'amount',
      name: t('amount'),
      width: 124,
      isFixed: true,
      ...openingAmount({ to: '/orders/$number', amountOf: (row: HeldOrder) => row.amount, bold: true }),
    },
    {
      id: 'why',
      name: t('why'),
      look: row => <Why row={row} told={text.whyAll(row.decision)} />,
      file: [
        { name: t('whyColumn'), of: row => text.whyAll(row.decision) },
        {
          name: t('passesColumn'),
          of: ({ decision: { max_amount: most } }) => (most === null ? '' : { amount: most }),
        },
      ],
    },
    {
      id: 'since',
      name: t('since'),
      width: 72,
      isNumber: true,
      sorted: 'descending',
      look: ({ since }) => (
        <span className="m2" title={since === null ? undefined : momentText(since, company.zone)}>
          {since === null ? '' : waited(since)}
        </span>
      ),
      file: [{ name: t('heldFrom'), of: row => row.since ?? '' }],
    },
  ]
}

function Why({ row, told }: { readonly row: HeldOrder; readonly told: string }) {
  const { t } = useHoldWords()
  const { max_amount: most } = row.decision
  return (
    <div className="wrap">
      {told === '' ? <div className="ok">{t('passesNow')}</div> : <div className="stop">{told}</div>}
      <div className="m sm">
        {most === null || isZero(most) ? (
          t('nothingPasses')
        ) : (
          <>
            {t('passesUpTo')} <span className="ok b">{amountText(most)}</span>
          </>
        )}
      </div>
    </div>
  )
}

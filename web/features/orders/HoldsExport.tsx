import { useAsOf } from '../frame/as-of.ts'
import { ListExport } from '../lists/ListExport.tsx'
import { useDecisionText } from './decision-text.ts'
import { useHoldWords } from './hold-words.ts'
import { askHolds, type HeldOrder } from './order-queries.ts'

/** Everything that is held now, with why, as a file. */
export function HoldsExport() {
  const { t } = useHoldWords()
  const text = useDecisionText()
  const { today } = useAsOf()
  return (
    <ListExport
      name={`${t('title')}-${today}`}
      head={[
        ...[t('order'), t('code'), t('customerName'), t('whose'), t('date'), t('currency'), t('amount')],
        ...[t('heldFrom'), t('whyColumn'), t('passesColumn')],
      ]}
      lineOf={({ decision, ...row }: HeldOrder) => [
        ...[row.number, row.customer, row.name, row.salesperson ?? '', row.date, row.currency],
        ...[{ amount: row.amount }, row.since ?? '', text.whyAll(decision)],
        decision.max_amount === null ? '' : { amount: decision.max_amount },
      ]}
      ask={async after => {
        const { holds, next } = await askHolds(after, 500)
        return { rows: holds, next }
      }}
    />
  )
}

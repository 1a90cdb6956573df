/** The open items of an invoice: how much on which day, and of which goods where that decides it. */
import { amountText } from '../../ui/amount.tsx'
import { useDueWords } from './due-words.ts'

export interface DueItem {
  readonly due: string | null
  readonly amount: string
  readonly open_amount: string
  readonly families: readonly (string | null)[]
}

interface DueItemsProps {
  readonly items: readonly DueItem[]
  readonly label: string
  /** What is still open beside what it was booked with. */
  readonly hasOpen?: boolean
}

export function DueItems({ items, label, hasOpen = false }: DueItemsProps) {
  const { t } = useDueWords()
  const byFamily = items.some(item => item.families.length > 0)
  return (
    <table className="t" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('due')}</th>
          {byFamily ? <th scope="col">{t('goods')}</th> : null}
          <th scope="col" className="n">
            {t('amount')}
          </th>
          {hasOpen ? (
            <th scope="col" className="n">
              {t('open')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {items.map(({ due, amount, open_amount: open, families }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their place
          <tr key={index}>
            <td className={due === null ? 'm' : undefined}>{due ?? t('waits')}</td>
            {byFamily ? <td>{families.map(family => family ?? t('others')).join(', ')}</td> : null}
            <td className="n">{amountText(amount)}</td>
            {hasOpen ? <td className="n">{amountText(open)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Those of an invoice that is about to be, where one day does not say it all. */
export function itemsOfAnswer(answer: unknown): readonly DueItem[] {
  if (typeof answer !== 'object' || answer === null || !('items' in answer)) return []
  const items = Array.isArray(answer.items) ? (answer.items as readonly DueItem[]) : []
  return items.length > 1 || items.some(item => item.due === null) ? items : []
}

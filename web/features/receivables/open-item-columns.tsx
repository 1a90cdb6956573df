import { type ReactNode, useMemo } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { AgeMark } from '../../ui/icons.tsx'
import type { ListColumn } from '../lists/list-column.ts'
import { useAgeStep } from './aging-limits.ts'
import type { OpenItem } from './open-items.ts'
import { useOpenItemsWords } from './open-items-words.ts'

/** The same objects until the language changes, so that rows stay as they are; without `onOpen` the list itself hears what is pressed. */
export function useOpenItemColumns(onOpen?: (item: OpenItem) => void): readonly ListColumn<OpenItem>[] {
  const { t, language } = useOpenItemsWords()
  const opening = (item: OpenItem, says: ReactNode) => (
    <button type="button" className="plain open" {...(onOpen ? { onClick: () => onOpen(item) } : {})}>
      {says}
    </button>
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the language
  return useMemo(
    () => [
      {
        id: 'customer',
        name: t('customer'),
        isFixed: true,
        textOf: item => `${item.name} ${item.customer}`,
        look: item => (
          <>
            {item.name} <span className="m sm">{item.customer}</span>
          </>
        ),
        file: [
          { name: t('code'), of: item => item.customer },
          { name: t('customer'), of: item => item.name },
        ],
      },
      {
        id: 'number',
        name: t('number'),
        width: 128,
        isFixed: true,
        textOf: item => item.number,
        look: item => opening(item, item.number),
      },
      {
        id: 'kind',
        name: t('kind'),
        width: 92,
        textOf: item => t(item.kind),
        look: item => (
          <>
            {t(item.kind)}
            {item.disputed ? <span className="tag warn">{t('disputed')}</span> : null}
          </>
        ),
      },
      { id: 'issued', name: t('issued'), width: 92, textOf: item => item.issued },
      { id: 'due', name: t('due'), width: 92, textOf: item => item.due },
      {
        id: 'late',
        name: t('late'),
        width: 96,
        isNumber: true,
        look: item => <Late days={item.days_overdue} />,
        file: [{ name: t('late'), of: item => ({ amount: String(item.days_overdue) }) }],
      },
      {
        id: 'amount',
        name: t('amount'),
        width: 120,
        amountOf: item => item.amount,
        look: item => opening(item, amountText(item.amount)),
      },
      {
        id: 'open',
        name: t('open'),
        width: 140,
        isFixed: true,
        amountOf: item => item.open,
        look: item => opening(item, <b>{amountText(item.open)}</b>),
      },
      { id: 'salesperson', name: t('salesperson'), width: 92, textOf: item => item.salesperson },
    ],
    [language, onOpen],
  )
}

function Late({ days }: { readonly days: number }) {
  const { t } = useOpenItemsWords()
  const step = useAgeStep()(days)
  return (
    <span className={`k${step}`}>
      <AgeMark step={step} /> {days > 0 ? t('days', { days }) : t('ahead', { days: -days })}
    </span>
  )
}

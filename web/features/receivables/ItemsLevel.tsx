/** The open items behind a figure: of one customer, of one age. */
import { useState } from 'react'
import { useBucketName } from '../../ui/age-bar.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus, sum } from '../../ui/decimal.ts'
import { AgeMark } from '../../ui/icons.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAgeStep } from './aging-limits.ts'
import { useOpenItems } from './aging-queries.ts'
import { type Aging, amountOf, bucketOfDays } from './aging-rows.ts'
import type { AgingView } from './aging-view.ts'
import { LevelHead } from './LevelHead.tsx'
import { useDrillWords } from './words.ts'

type Item = NonNullable<ReturnType<typeof useOpenItems>['data']>['items'][number]
const shownAtFirst = 100

interface ItemsLevelProps {
  readonly view: AgingView
  readonly aging: Aging
  readonly customer: string
}

export function ItemsLevel({ view, aging, customer }: ItemsLevelProps) {
  const { t } = useDrillWords()
  const bucketName = useBucketName()
  const { bucket = 'total', currency, class: debtClass } = view.search
  const { data, error, refetch } = useOpenItems(customer, aging.as_of)
  const place = aging.buckets.indexOf(bucket)
  const name = bucket === 'unapplied' ? t('unapplied') : place < 0 ? t('allItems') : bucketName(bucket)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  const items =
    data?.items
      .filter(item => belongs(item, aging, bucket, currency))
      .filter(item => debtClass === undefined || (item.class ?? '') === debtClass) ?? []
  return (
    <section>
      <LevelHead
        level={1}
        name={
          <>
            {name} {place < 0 ? null : <AgeMark step={Math.min(place, 4)} />}
          </>
        }
      >
        {data ? t('items', { count: items.length, total: totalOf(items) }) : null}
      </LevelHead>
      {data ? <Items items={items} view={view} /> : <Waiting rows={4} />}
      {data ? <Tied items={items} {...{ view, aging, customer }} /> : null}
    </section>
  )
}

function belongs(item: Item, { buckets }: Aging, bucket: string, currency: string | undefined): boolean {
  if (currency !== undefined && item.currency !== currency) return false
  if (bucket === 'unapplied') return isNegative(item.open)
  if (isNegative(item.open)) return false
  return bucket === 'total' || bucketOfDays(buckets, item.days_overdue) === bucket
}

/** Of each currency its own sum. */
function totalOf(items: readonly Item[]): string {
  const currencies = [...new Set(items.map(item => item.currency))]
  return currencies
    .map(currency => {
      const open = sum(items.filter(item => item.currency === currency).map(item => item.open))
      return `${currency} ${amountText(open.replace('-', ''))}`
    })
    .join(' + ')
}

/** The items are the figure they were opened from, or it is said what is missing. */
function Tied({ items, view, aging, customer }: ItemsLevelProps & { readonly items: readonly Item[] }) {
  const { t } = useDrillWords()
  const { bucket = 'total', currency } = view.search
  const row = aging.rows.find(each => each.key === customer && each.currency === currency)
  if (!row) return null
  const cell = amountOf(row, bucket)
  const difference = minus(cell, sum(items.map(item => item.open)).replace('-', ''))
  if (isZero(difference)) return null
  return (
    <p className="pad stop" role="alert">
      {t('itemsDiffer', { cell: amountText(cell), difference: amountText(difference) })}
    </p>
  )
}

function Items({ items, view }: { readonly items: readonly Item[]; readonly view: AgingView }) {
  const { t } = useDrillWords()
  const [shown, setShown] = useState(shownAtFirst)
  if (items.length === 0) return <p className="pad m">{t('noItems')}</p>
  return (
    <>
      <table className="t">
        <thead>
          <tr>
            <th scope="col">{t('document')}</th>
            <th scope="col" className="wide">
              {t('issued')}
            </th>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="n">
              {t('late')}
            </th>
            <th scope="col" className="n wide">
              {t('amount')}
            </th>
            <th scope="col" className="n">
              {t('openAmount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shown).map(item => (
            <ItemLine key={`${item.number} ${item.due} ${item.open}`} item={item} view={view} />
          ))}
        </tbody>
      </table>
      {items.length > shown ? (
        <button type="button" className="btn q" onClick={() => setShown(shown + 500)}>
          {t('more', { count: Math.min(500, items.length - shown) })}
        </button>
      ) : null}
    </>
  )
}

function ItemLine({ item, view }: { readonly item: Item; readonly view: AgingView }) {
  const stepOf = useAgeStep()
  const { t } = useDrillWords()
  const on = view.search.document === item.number
  return (
    <tr className={on ? 'on' : undefined}>
      <td>
        <button
          type="button"
          className="plain open"
          onClick={() => view.change({ document: item.number, entry: undefined })}
        >
          {item.number}
        </button>{' '}
        {item.disputed ? <span className="tag warn">{t('disputed')}</span> : null}
      </td>
      <td title={item.issued} className="wide">
        {item.issued.slice(2)}
      </td>
      <td title={item.due ?? ''}>{item.due?.slice(2) ?? '–'}</td>
      <td className={`n k${stepOf(item.days_overdue)}`}>
        {item.days_overdue > 0 ? t('days', { days: item.days_overdue }) : '–'}
      </td>
      <td className="n m2 wide">{amountText(item.amount)}</td>
      <td className="n b">{amountText(item.open)}</td>
    </tr>
  )
}

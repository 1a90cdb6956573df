import { amountText, isZero } from '../../ui/amount.tsx'
import { entryKind, useDocumentWords } from './document-words.ts'

interface Settlement {
  readonly date: string
  readonly kind: string
  readonly other: string | null
  readonly other_kind: string | null
  readonly amount: string
  readonly discount: string
  readonly entry: string
}

/** What settled a document, day by day. */
export function Settlements({ settlements }: { readonly settlements: readonly Settlement[] }) {
  const words = useDocumentWords()
  if (settlements.length === 0) return <p className="sm m">{words.t('unsettled')}</p>
  return (
    <ul className="settled">
      {settlements.map(each => (
        <li key={`${each.entry} ${each.other}`} className="row sm">
          <span className="m2">{each.date}</span>
          <b>{words.t(entryKind(each.other_kind ?? each.kind))}</b>
          <span>{each.other}</span>
          <span className="sp" />
          {isZero(each.discount) ? null : (
            <span className="m">
              {words.t('discount')} {amountText(each.discount)}
            </span>
          )}
          <b className="num">{amountText(each.amount)}</b>
        </li>
      ))}
    </ul>
  )
}

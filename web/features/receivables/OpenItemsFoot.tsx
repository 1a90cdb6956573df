import { amountText } from '../../ui/amount.tsx'
import { useOpenItemsWords } from './open-items-words.ts'

interface OpenItemsFootProps {
  /** Undefined until they are added up. */
  readonly totals:
    | readonly {
        readonly currency: string
        readonly items: number
        readonly open: string
        readonly overdue: string
      }[]
    | undefined
  onEnd(isEnd: boolean): void
}

/** Of all that is asked for, not only of what is loaded. */
export function OpenItemsFoot({ totals, onEnd }: OpenItemsFootProps) {
  const { t, language } = useOpenItemsWords()
  const count = new Intl.NumberFormat(language)
  return (
    <footer className="items-foot">
      {totals === undefined ? <span className="m">{t('counting')}</span> : null}
      {totals?.map(({ currency, items, open, overdue }) => (
        <span key={currency}>
          <span className="m2">{t('total', { count: count.format(items) })}</span>{' '}
          <span className="m sm">{currency}</span> <b className="num">{amountText(open)}</b>{' '}
          <span className="m2 num">{t('ofIt', { amount: amountText(overdue) })}</span>
        </span>
      ))}
      <span className="sp" />
      <button type="button" className="btn q" onClick={() => onEnd(false)}>
        {t('toStart')} <kbd>Home</kbd>
      </button>
      <button type="button" className="btn q" onClick={() => onEnd(true)}>
        {t('toEnd')} <kbd>End</kbd>
      </button>
    </footer>
  )
}

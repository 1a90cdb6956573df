/** The largest lot that may leave now, line by line, and one click to ship it. */
import { amountText, isZero } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import type { Lot } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import { RationedNote } from './RationedNote.tsx'

interface LotPanelProps {
  readonly lot: Lot
  readonly withholds: boolean
  /** Places of lines that are served first. */
  readonly first: readonly number[]
  onWithhold(withholds: boolean): void
  onFirst(first: readonly number[]): void
  onTake(lot: Lot): void
}

export function LotPanel({ lot, withholds, first, onWithhold, onFirst, onTake }: LotPanelProps) {
  const { t } = useOrderWords()
  const lines = lot.lines ?? []
  if (lines.length === 0) return null
  return (
    <section className="panel lined checked" aria-label={t('lot')}>
      <header>
        <h2>{t('lot')}</h2>
        <span className="m num">{amountText(lot.amount)}</span>
      </header>
      <RationedNote rationing={lot.rationing} />
      <Scroll label={t('lines')}>
        <table className="t lines" aria-label={t('lot')}>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('first')}</th>
              <th scope="col" className="n">
                {t('unshipped')}
              </th>
              <th scope="col" className="n">
                {t('ships')}
              </th>
              <th scope="col" className="n">
                {t('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a booked order never move
              <tr key={index}>
                <td>
                  {line.sku ?? line.line ?? index + 1}
                  {line.fast_mover ? <span className="m"> {t('fastMover')}</span> : null}
                  {line.rationed ? (
                    <span className="m sm"> {t(`rationed ${line.rationed.cause}`)}</span>
                  ) : null}
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('firstOf', { item: line.sku ?? line.line ?? index + 1 })}
                    checked={first.includes(index)}
                    onChange={({ target: { checked } }) =>
                      onFirst(checked ? [...first, index] : first.filter(each => each !== index))
                    }
                  />
                </td>
                <td className="n m2">{amountText(line.left)}</td>
                <td className="n">{line.withheld ? t('withheld') : amountText(line.quantity)}</td>
                <td className="n">{amountText(line.amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>{t('total')}</td>
              <td className="n">{amountText(lot.amount)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <p className="lotfoot">
        {lines.some(line => line.fast_mover) ? (
          <label>
            <input type="checkbox" checked={withholds} onChange={event => onWithhold(event.target.checked)} />{' '}
            {t('withhold')}
          </label>
        ) : null}
        {isZero(lot.amount) ? (
          <span className="m2">{t('lotNothing')}</span>
        ) : (
          <button type="button" className="btn" onClick={() => onTake(lot)}>
            {t('useLot', { amount: amountText(lot.amount) })}
          </button>
        )}
      </p>
    </section>
  )
}

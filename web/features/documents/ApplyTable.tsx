/** Which documents money pays: proposed oldest first, changed by hand. */
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative } from '../../ui/decimal.ts'
import type { Debt } from './typed.ts'
import { useEnterWords } from './words.ts'

const shown = 100

interface ApplyTableProps {
  readonly debts: readonly Debt[]
  readonly applied: Readonly<Record<string, string>>
  readonly rest: string
  readonly currency: string
  textOf(number: string): string
  faultOf(number: string): string | undefined
  onType(number: string, text: string): void
  onOldestFirst(): void
  onNothing(): void
}

export function ApplyTable(props: ApplyTableProps) {
  const { debts, rest, currency, textOf, faultOf, onType, onOldestFirst, onNothing } = props
  const { t } = useEnterWords()
  if (debts.length === 0) return <p className="m2 pad t">{t('noDebts')}</p>
  return (
    <section className="applies" aria-label={t('applyTo')}>
      <div className="row">
        <h2>{t('applyTo')}</h2>
        <span className="sp" />
        <button type="button" className="btn q" onClick={onOldestFirst}>
          {t('oldestFirst')}
        </button>
        <button type="button" className="btn q" onClick={onNothing}>
          {t('allOnAccount')}
        </button>
      </div>
      <table className="t">
        <thead>
          <tr>
            <th scope="col">{t('document')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="n">
              {t('open')} {currency}
            </th>
            <th scope="col" className="n">
              {t('applied')}
            </th>
          </tr>
        </thead>
        <tbody>
          {debts.slice(0, shown).map(({ number, due, open }) => (
            <tr key={number}>
              <td>{number}</td>
              <td className="m2">{due}</td>
              <td className="n">{amountText(open)}</td>
              <td className="n">
                <input
                  className="input n"
                  inputMode="decimal"
                  aria-label={t('appliedTo', { number })}
                  aria-invalid={faultOf(number) !== undefined}
                  value={textOf(number)}
                  onChange={event => onType(number, event.target.value)}
                />
                {faultOf(number) ? <p className="fault">{faultOf(number)}</p> : null}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>{t(isNegative(rest) ? 'tooMuch' : 'onAccount')}</td>
            <td className={`n${isNegative(rest) ? ' stop' : ''}`}>{isZero(rest) ? '–' : amountText(rest)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

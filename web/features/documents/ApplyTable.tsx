/** Which documents money pays: proposed oldest first, changed by hand. */
import { useId } from 'react'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative } from '../../ui/decimal.ts'
import type { Debt } from './debts.ts'
import { useEnterWords } from './words.ts'

const shown = 100

interface ApplyTableProps {
  readonly debts: readonly Debt[]
  readonly rest: string
  readonly currency: string
  /** What a discount is granted on top, where one may be. */
  readonly discounts?: Cells
  /** Said where nothing is open. */
  readonly empty?: string
  textOf(number: string): string
  faultOf(number: string): string | undefined
  onType(number: string, text: string): void
  onOldestFirst(): void
  onNothing(): void
}

type Cells = Pick<ApplyTableProps, 'textOf' | 'faultOf' | 'onType'>

export function ApplyTable(props: ApplyTableProps) {
  const { debts, rest, currency, discounts, empty, onOldestFirst, onNothing } = props
  const { t } = useEnterWords()
  if (debts.length === 0) return <p className="m2 pad t">{empty ?? t('noDebts')}</p>
  const isSaid = (number: string) => props.textOf(number) !== '' || props.faultOf(number) !== undefined
  const rows = debts.filter(({ number }, index) => index < shown || isSaid(number))
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
      <div className="scroll">
        <table className="t">
          <thead>
            <tr>
              <th scope="col">{t('document')}</th>
              <th scope="col" className="due">
                {t('due')}
              </th>
              <th scope="col" className="n">
                {t('open')} {currency}
              </th>
              <th scope="col" className="n">
                {t('applied')}
              </th>
              {discounts ? (
                <th scope="col" className="n">
                  {t('discount')}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, due, open }) => (
              <tr key={number}>
                <td>
                  {number}
                  <span className="under m2 sm">{due}</span>
                </td>
                <td className="m2 due">{due}</td>
                <td className="n">{amountText(open)}</td>
                <AmountCell cells={props} number={number} label={t('appliedTo', { number })} />
                {discounts ? (
                  <AmountCell cells={discounts} number={number} label={t('discountOf', { number })} />
                ) : null}
              </tr>
            ))}
            {rows.length < debts.length ? (
              <tr className="rest">
                <td colSpan={discounts ? 5 : 4}>{t('moreDebts', { count: debts.length - rows.length })}</td>
              </tr>
            ) : null}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>{t(isNegative(rest) ? 'tooMuch' : 'onAccount')}</td>
              <td className={`n${isNegative(rest) ? ' stop' : ''}`}>
                {isZero(rest) ? '–' : amountText(rest)}
              </td>
              {discounts ? <td /> : null}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

interface AmountCellProps {
  readonly cells: Cells
  readonly number: string
  readonly label: string
}

function AmountCell({ cells: { textOf, faultOf, onType }, number, label }: AmountCellProps) {
  const id = useId()
  const fault = faultOf(number)
  return (
    <td className="n">
      <input
        className="input n"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        value={textOf(number)}
        onChange={event => onType(number, event.target.value)}
      />
      {fault ? (
        <p id={id} className="fault">
          {fault}
        </p>
      ) : null}
    </td>
  )
}

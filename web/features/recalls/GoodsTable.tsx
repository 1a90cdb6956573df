import { amountText, isZero } from '../../ui/amount.tsx'
import { minus } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { keyOf } from './price.ts'
import type { UnpaidGoods } from './recall-queries.ts'
import { useRecallWords } from './words.ts'

interface GoodsTableProps {
  readonly goods: readonly UnpaidGoods[]
  readonly typed: Readonly<Record<string, string>>
  onType(key: string, text: string): void
}

/** Unpaid invoices with their lines, and whose the goods are until they are paid; how much of each comes back is typed. */
export function GoodsTable({ goods, typed, onType }: GoodsTableProps) {
  const { t } = useRecallWords()
  return (
    <Scroll label={t('unpaid')}>
      <table className="t goodslist" aria-label={t('unpaid')}>
        <thead>
          <tr>
            <th scope="col">{t('goods')}</th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
            <th scope="col" className="n">
              {t('left')}
            </th>
            <th scope="col" className="n">
              {t('back')}
            </th>
          </tr>
        </thead>
        {goods.map(each => (
          <tbody key={each.invoice}>
            <Head goods={each} />
            {each.lines.map(line => {
              const key = keyOf(each.invoice, line.line)
              const name = line.sku ?? t('byAmount')
              const most =
                line.quantity === null ? minus(each.open, each.under_way) : minus(line.quantity, line.taken)
              return (
                <tr key={key}>
                  <td>{name}</td>
                  <td className="n">{amountText(line.amount)}</td>
                  <td className="n m2">{line.quantity === null ? amountText(most) : most}</td>
                  <td className="n">
                    <input
                      className="input qty"
                      inputMode="decimal"
                      aria-label={t('backOf', { goods: `${each.invoice} ${name}` })}
                      value={typed[key] ?? ''}
                      onChange={event => onType(key, event.target.value)}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}

function Head({ goods }: { readonly goods: UnpaidGoods }) {
  const { t } = useRecallWords()
  const { invoice, issued, currency, open, under_way: underWay, contract } = goods
  return (
    <tr className="grouphead">
      <th scope="rowgroup" colSpan={4}>
        <b>{invoice}</b> <span className="m2">{issued}</span>{' '}
        <span>{t('openOf', { amount: `${currency} ${amountText(open)}` })}</span>{' '}
        {isZero(underWay) ? null : (
          <span className="m2">{t('underWay', { amount: amountText(underWay) })}</span>
        )}
        <div className={contract === null ? 'sm warn' : 'sm m2'}>
          {contract === null ? t('notOurs') : t('ours', { number: contract })}
        </div>
      </th>
    </tr>
  )
}

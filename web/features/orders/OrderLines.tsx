import { amountText } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { useOrder } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'

interface OrderLinesProps {
  readonly number: string
  readonly isTitled?: boolean
}

/** What was ordered, line by line; nothing where the order came without lines. */
export function OrderLines({ number, isTitled = false }: OrderLinesProps) {
  const { t } = useOrderWords()
  const { data } = useOrder(number)
  const lines = data?.lines ?? []
  if (lines.length === 0) return null
  return (
    <>
      {isTitled ? <h3 className="sec">{t('lines')}</h3> : null}
      <Scroll label={t('lines')}>
        <table className="t lines" aria-label={t('lines')}>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col" className="n">
                {t('quantity')}
              </th>
              <th scope="col" className="n">
                {t('price')}
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
                <td>{line.sku ?? line.line ?? index + 1}</td>
                <td className="n">{line.quantity === null ? '–' : amountText(line.quantity)}</td>
                <td className="n m2">{line.unit_price === null ? '–' : amountText(line.unit_price)}</td>
                <td className="n">{amountText(line.amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>{t('total')}</td>
              <td className="n">{data ? amountText(data.amount) : ''}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </>
  )
}

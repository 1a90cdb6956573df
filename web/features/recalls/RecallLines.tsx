import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import type { RecallSheet } from './recall-queries.ts'
import { useRecallWords } from './words.ts'

export function RecallLines({ recall }: { readonly recall: RecallSheet }) {
  const { t } = useRecallWords()
  const money = (amount: string | null) => (amount === null ? null : amountText(amount))
  return (
    <Scroll label={t('goods')}>
      <table className="t" aria-label={t('goods')}>
        <thead>
          <tr>
            <th scope="col">{t('invoice')}</th>
            <th scope="col">{t('goods')}</th>
            <th scope="col">{t('contract')}</th>
            <th scope="col" className="n">
              {t('quantity')}
            </th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
            <th scope="col" className="n">
              {t('handed')}
            </th>
            <th scope="col" className="n">
              {t('value')}
            </th>
            <th scope="col" className="n">
              {t('creditedAmount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {recall.lines.map(line => (
            <tr key={line.line}>
              <td>
                <Link
                  className="open"
                  to="/documents"
                  search={{ of: recall.customer, document: line.invoice }}
                >
                  {line.invoice}
                </Link>
              </td>
              <td>
                {line.sku ?? <span className="m2">{t('byAmount')}</span>}
                {line.value_reason === null ? null : <div className="sm m2">{line.value_reason}</div>}
              </td>
              <td>
                {line.contract === null ? (
                  <span className="m2">{t('noContract')}</span>
                ) : (
                  <Link
                    className="open"
                    to="/contracts/$number"
                    params={{ number: line.contract }}
                    search={{}}
                  >
                    {line.contract}
                  </Link>
                )}
              </td>
              <td className="n">{line.handed_quantity ?? line.quantity}</td>
              <td className="n">{amountText(line.amount)}</td>
              <td className="n">{money(line.handed)}</td>
              <td className="n">{money(line.value)}</td>
              <td className="n b">{money(line.credited)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

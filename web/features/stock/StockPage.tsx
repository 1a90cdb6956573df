/** Goods at one customer that it has not bought yet, what they take of its limit, and what it reports of them. */
import { Link, useParams } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useCustomer } from '../find-customer/use-customer.ts'
import { useAsOf } from '../frame/as-of.ts'
import { SectionNav } from '../frame/SectionNav.tsx'
import { ReportForm } from './ReportForm.tsx'
import { ReportsPanel } from './ReportsPanel.tsx'
import { type Stock, useStock } from './stock-queries.ts'
import { useStockWords } from './words.ts'

export function StockPage() {
  const { t } = useStockWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { code } = useParams({ from: '/stock/$code' })
  const name = useCustomer(code).data?.name
  const { data, error, refetch, isPending } = useStock(code)
  return (
    <>
      <SectionNav of="orders" />
      <div className="ph">
        <h1>{t('title')}</h1>
        <Link className="open" to="/customers/$code" params={{ code }} search={{}}>
          {name ?? code}
        </Link>
        <span className="m2 wide-only">{t('sub')}</span>
      </div>
      <div className="grid">
        <div className="s8 stack gap16">
          <section className="panel lined">
            <header>
              <h2>{t('goods')}</h2>
            </header>
            {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
            {isPending ? <Waiting rows={6} /> : null}
            {data && data.totals.length === 0 ? <Empty says={t('nothing')} /> : null}
            {data && data.totals.length > 0 ? <Goods stock={data} /> : null}
          </section>
          <ReportsPanel code={code} />
        </div>
        <div className="s4 stack gap16">
          {data && data.lines.length > 0 && may('ship') && !isPast ? <ReportForm stock={data} /> : null}
        </div>
      </div>
    </>
  )
}

function Goods({ stock: { lines, totals } }: { readonly stock: Stock }) {
  const { t } = useStockWords()
  return (
    <Scroll label={t('goods')}>
      <table className="t" aria-label={t('goods')}>
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            <th scope="col">{t('shipment')}</th>
            <th scope="col">{t('order')}</th>
            <th scope="col">{t('shippedOn')}</th>
            <th scope="col" className="n">
              {t('quantity')}
            </th>
            <th scope="col" className="n">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={`${line.shipment}/${line.sku}`}>
              <td>
                {line.name ?? line.sku} {line.name === null ? null : <span className="m sm">{line.sku}</span>}
              </td>
              <td>{line.shipment}</td>
              <td>
                {line.order === null ? null : (
                  <Link className="open" to="/orders/$number" params={{ number: line.order }} search={{}}>
                    {line.order}
                  </Link>
                )}
              </td>
              <td className="m2">{line.shipped_on}</td>
              <td className="n">{line.quantity}</td>
              <td className="n">
                <span className="m sm">{line.currency}</span> {amountText(line.amount)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals
            .filter(({ other }) => !isZero(other))
            .map(({ currency, other }) => (
              <tr key={`other ${currency}`}>
                <td colSpan={5}>
                  {t('other')}
                  <div className="sm m2">{t('otherSays')}</div>
                </td>
                <td className="n">
                  <span className="m sm">{currency}</span> {amountText(other)}
                </td>
              </tr>
            ))}
          {totals.map(({ currency, stock }) => (
            <tr key={currency}>
              <td colSpan={5} className="b">
                {t('total')}
              </td>
              <td className="n b">
                <span className="m sm">{currency}</span> {amountText(stock)}
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
    </Scroll>
  )
}

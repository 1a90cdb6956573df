/** Whose credit makes up a figure, the largest first; each opens to its customer and open items. */
import { Link } from '@tanstack/react-router'
import { Amount, amountText } from '../../ui/amount.tsx'
import { minus, sum } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useBehind } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'

interface BudgetBehindProps {
  /** Undefined: everybody. */
  readonly part: number | undefined
  readonly name: string
}

export function BudgetBehind({ part, name }: BudgetBehindProps) {
  const { t } = useBudgetWords()
  const { data, error, refetch } = useBehind(part)
  const title = t('behind', { of: name })
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="sp" />
        <Link className="btn q" to="/credit/budget" search={{}} resetScroll={false}>
          {t('close')}
        </Link>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={5} />}
      {data?.count === 0 ? <Empty says={t('nobody')} /> : null}
      {data && data.count > 0 ? (
        <Scroll label={title}>
          <table className="t behind" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t('customer')}</th>
                <th scope="col">{t('region')}</th>
                <th scope="col">{t('tier')}</th>
                <th scope="col" className="n">
                  {t('ordered')}
                </th>
                <th scope="col" className="n">
                  {t('owed')}
                </th>
                <th scope="col" className="n">
                  {t('used')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.customers.map(row => (
                <tr key={row.customer}>
                  <td>
                    <Link className="open" to="/customers/$code" params={{ code: row.customer }} search={{}}>
                      {row.name}
                    </Link>{' '}
                    <span className="m sm">{row.customer}</span>
                  </td>
                  <td className="m2">{row.region}</td>
                  <td className="m2">{row.tier}</td>
                  <td className="n">
                    <Link className="open" to="/orders" search={{ customer: row.customer }}>
                      <Amount value={row.ordered} />
                    </Link>
                  </td>
                  <td className="n">
                    <Link className="open" to="/open-items" search={{ customer: row.customer }}>
                      <Amount value={row.owed} />
                    </Link>
                  </td>
                  <td className="n b">{amountText(row.used)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              {data.count > data.customers.length ? (
                <tr>
                  <td colSpan={5}>{t('others', { count: data.count - data.customers.length })}</td>
                  <td className="n">
                    {amountText(minus(data.used, sum(data.customers.map(({ used }) => used))))}
                  </td>
                </tr>
              ) : null}
              <tr>
                <td colSpan={5}>{t('total')}</td>
                <td className="n b">{amountText(data.used)}</td>
              </tr>
            </tfoot>
          </table>
        </Scroll>
      ) : null}
    </section>
  )
}

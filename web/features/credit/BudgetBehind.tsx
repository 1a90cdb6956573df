/** Whose credit makes up a figure, the largest first; each opens to what it is made of. */
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Amount, amountText, isZero } from '../../ui/amount.tsx'
import { minus, sum } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { type BehindRow, useBehind } from './budget-queries.ts'
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
                <Customer key={row.customer} row={row} own={data.currency} />
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

interface CustomerProps {
  readonly row: BehindRow
  /** The company's currency, in which the figures of the row are. */
  readonly own: string
}

/** What is used opens to what it is made of, currency by currency as it stands in the books. */
function Customer({ row, own }: CustomerProps) {
  const search = useSearch({ from: '/credit/budget' })
  const isOpen = search.customer === row.customer
  const { customer: _, ...closed } = search
  const isElsewhere = row.by_currency.some(({ currency }) => currency !== own)
  const opened = isOpen ? closed : { ...closed, customer: row.customer }
  const told = (amount: string, link: ReactNode) =>
    isElsewhere ? (
      <Link className="open" to="/credit/budget" search={opened} resetScroll={false}>
        <Amount value={amount} />
      </Link>
    ) : (
      link
    )
  return (
    <>
      <tr className={isOpen ? 'on' : undefined}>
        <td>
          <Link className="open" to="/customers/$code" params={{ code: row.customer }} search={{}}>
            {row.name}
          </Link>{' '}
          <span className="m sm">{row.customer}</span>
        </td>
        <td className="m2">{row.region}</td>
        <td className="m2">{row.tier}</td>
        <td className="n">{told(row.ordered, <Ordered customer={row.customer} amount={row.ordered} />)}</td>
        <td className="n">
          {told(row.owed, <Owed customer={row.customer} amount={row.owed} currency={own} />)}
        </td>
        <td className="n b">
          <Link
            className="open"
            to="/credit/budget"
            search={opened}
            resetScroll={false}
            aria-expanded={isOpen}
          >
            {amountText(row.used)}
          </Link>
        </td>
      </tr>
      {isOpen
        ? row.by_currency.map(part => <Part key={part.currency} row={row} part={part} own={own} />)
        : null}
    </>
  )
}

function Part({ row, part, own }: CustomerProps & { readonly part: BehindRow['by_currency'][number] }) {
  const { t } = useBudgetWords()
  const { currency, rate } = part
  return (
    <tr className="rest">
      <td colSpan={3} className="m2">
        {currency}{' '}
        {currency === own ? null : rate === null ? t('noRate') : t('atRate', { rate, currency: own })}
      </td>
      <td className="n">
        <Ordered customer={row.customer} amount={part.ordered} />
      </td>
      <td className="n">
        <Owed customer={row.customer} amount={part.owed} currency={currency} />
      </td>
      <td className="n">
        <Link className="open" to="/customers/$code" params={{ code: row.customer }} search={{}}>
          <Amount value={part.used} />
        </Link>
      </td>
    </tr>
  )
}

const Ordered = ({ customer, amount }: { readonly customer: string; readonly amount: string }) =>
  isZero(amount) ? (
    <Amount value={amount} />
  ) : (
    <Link className="open" to="/orders" search={{ customer }}>
      {amountText(amount)}
    </Link>
  )

interface OwedProps {
  readonly customer: string
  readonly amount: string
  readonly currency: string
}

/** With what is on account, which lessens it. */
const Owed = ({ customer, amount, currency }: OwedProps) =>
  isZero(amount) ? (
    <Amount value={amount} />
  ) : (
    <Link className="open" to="/open-items" search={{ customer, currency, kind: 'all' }}>
      {amountText(amount)}
    </Link>
  )

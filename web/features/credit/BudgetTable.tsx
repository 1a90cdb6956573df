/** Part by part: budget, used, left, what carrying it costs. Each used figure opens whose it is. */
import { Link } from '@tanstack/react-router'
import { Amount, amountText } from '../../ui/amount.tsx'
import { isNegative, percentOf } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import type { BudgetRow, BudgetUse } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'

interface BudgetTableProps {
  readonly use: BudgetUse
  readonly label: string
  /** What was clicked stands beneath; not of one that is only tried. */
  readonly opens: boolean
}

export function BudgetTable({ use, label, opens }: BudgetTableProps) {
  const { t } = useBudgetWords()
  const columns = ['region', 'tier', 'budget', 'used', 'left', 'customers', 'carrying'] as const
  return (
    <>
      <Scroll label={label}>
        <table className="t budgets" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" className={at < 2 ? undefined : 'n'}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {use.parts.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a part is its name
              <Row key={at} row={row} part={opens ? at : undefined}>
                <td>{row.region ?? <span className="m2">{t('any')}</span>}</td>
                <td>{row.tier ?? <span className="m2">{t('any')}</span>}</td>
              </Row>
            ))}
            {use.rest ? (
              <Row row={use.rest} part={opens ? use.parts.length : undefined}>
                <td colSpan={2}>{t('rest')}</td>
              </Row>
            ) : null}
          </tbody>
          <tfoot>
            <Row row={use.total} part={opens ? 'all' : undefined}>
              <td colSpan={2}>{t('total')}</td>
            </Row>
          </tfoot>
        </table>
      </Scroll>
      {use.rest ? <p className="pad t sm m">{t('ties')}</p> : null}
      {use.unmeasured.length > 0 ? (
        <p className="say warn">{t('unmeasured', { currencies: use.unmeasured.join(', ') })}</p>
      ) : null}
    </>
  )
}

interface RowProps {
  readonly row: BudgetRow
  readonly part: number | 'all' | undefined
  readonly children: React.ReactNode
}

function Row({ row, part, children }: RowProps) {
  const { budget, used, left, customers, carrying } = row
  const isOver = left !== null && isNegative(left)
  const opens = part !== undefined && customers > 0
  return (
    <tr>
      {children}
      <td className="n">{budget === null ? '–' : amountText(budget)}</td>
      <td className="n b">
        {opens ? <Behind part={part}>{amountText(used)}</Behind> : <Amount value={used} />}
        {budget === null ? null : <Bar used={used} budget={budget} isOver={isOver} />}
      </td>
      <td className={isOver ? 'n b stop' : 'n'}>{left === null ? '–' : amountText(left)}</td>
      <td className="n m2">{opens ? <Behind part={part}>{customers}</Behind> : customers}</td>
      <td className="n m2">{carrying === null ? '–' : <Amount value={carrying} />}</td>
    </tr>
  )
}

interface BehindProps {
  readonly part: number | 'all' | undefined
  readonly children: React.ReactNode
}

/** Whose it is, beneath. */
function Behind({ part, children }: BehindProps) {
  return (
    <Link className="open" to="/credit/budget" search={{ part: String(part) }} resetScroll={false}>
      {children}
    </Link>
  )
}

interface BarProps {
  readonly used: string
  readonly budget: string
  readonly isOver: boolean
}

function Bar({ used, budget, isOver }: BarProps) {
  const { t } = useBudgetWords()
  const share = percentOf(used, budget)
  const color = isOver ? 'var(--stop)' : share >= 90 ? 'var(--warn)' : 'var(--accent)'
  return (
    <span className="usedbar" role="img" aria-label={`${t('share')} ${share}%`} title={`${share}%`}>
      <i style={{ width: `${isOver ? 100 : Math.min(share, 100)}%`, background: color }} />
    </span>
  )
}

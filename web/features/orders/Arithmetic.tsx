/** limit − what is used, stage by stage = available; beside what this one would add. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus } from '../../ui/decimal.ts'
import { useDaySearch } from '../frame/day-search.ts'
import type { Decision } from './decision-text.ts'
import { useDecisionWords } from './decision-words.ts'
import { useCredit } from './order-queries.ts'
import { StageLink } from './StageLink.tsx'

interface ArithmeticProps {
  readonly customer: string
  readonly decision: Decision
  readonly amount: string
  readonly currency: string
}

const stages = ['orders', 'shipped', 'receivable', 'bills', 'stock'] as const

export function Arithmetic({ customer, decision, amount, currency }: ArithmeticProps) {
  const { t } = useDecisionWords()
  const { company } = useSession()
  const day = useDaySearch()
  const { data } = useCredit(customer)
  if (!data) return <p className="calc" aria-busy="true" />
  const { exposure, limit, available, used } = data
  const code = data.currency === company.currency ? '' : `${data.currency} `
  const found = decision.trace.find(({ rule }) => rule === 'limit-used')
  const then = typeof found?.actual === 'string' ? found.actual : undefined
  const over = limit !== null && then !== undefined ? minus(then, limit) : undefined
  return (
    <>
      <p className="calc">
        <span className="m">{t('limitWord')}</span> <Limit {...{ limit, code, customer }} />
        {stages
          .filter(stage => !isZero(exposure[stage]))
          .map(stage => (
            <Term key={stage} sign="−" name={t(stage)}>
              <StageLink {...{ stage, code: customer }} amount={exposure[stage]} />
            </Term>
          ))}
        {isZero(exposure.unapplied) ? null : (
          <Term sign="＋" name={t('unapplied')}>
            <Link
              className="open"
              to="/documents"
              search={{ ...day, customer, kind: 'receipt', state: 'open' }}
            >
              {amountText(exposure.unapplied)}
            </Link>
          </Term>
        )}
        {available === null ? null : (
          <Term sign="=" name={t('available')}>
            <b className={isNegative(available) ? 'stop' : 'ok'}>{amountText(available)}</b>
          </Term>
        )}
      </p>
      <p className="calc">
        <span className="m">{t('used')}</span>{' '}
        <Link className="open" to="/customers/$code" params={{ code: customer }} search={day}>
          {amountText(used)}
        </Link>
        <Term sign="＋" name={t('thisOne')}>
          {currency === data.currency ? '' : `${currency} `}
          {amountText(amount)}
        </Term>
        {then === undefined ? null : (
          <Term sign="=" name="">
            <b>{amountText(then)}</b>
          </Term>
        )}
        {over === undefined || limit === null ? null : (
          <>
            <Term sign="−" name={t('limitWord')}>
              {amountText(limit)}
            </Term>
            <Term sign="=" name={t(isNegative(over) ? 'left' : 'over')}>
              <b className={isNegative(over) ? 'ok' : 'stop'}>{amountText(over.replace('-', ''))}</b>
            </Term>
          </>
        )}
      </p>
    </>
  )
}

interface LimitProps {
  readonly limit: string | null
  readonly code: string
  readonly customer: string
}

function Limit({ limit, code, customer }: LimitProps) {
  const { t } = useDecisionWords()
  if (limit === null) return <b>{t('unlimited')}</b>
  return (
    <Link className="open b" to="/credit/customer/$code" params={{ code: customer }} search={{}}>
      {isZero(limit) ? t('cashOnly') : `${code}${amountText(limit)}`}
    </Link>
  )
}

interface TermProps {
  readonly sign: string
  readonly name: string
  readonly children: ReactNode
}

function Term({ sign, name, children }: TermProps) {
  return (
    <span className="nw">
      <span className="m">
        {sign} {name}
      </span>{' '}
      {children}
    </span>
  )
}

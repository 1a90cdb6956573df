/** What may be out on account at all, against what is: part by part, with what it rests on; rewritten beside its preview. */
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { BudgetBasis, BudgetVersions } from './BudgetBasis.tsx'
import { BudgetBehind } from './BudgetBehind.tsx'
import { BudgetForm } from './BudgetForm.tsx'
import { BudgetTable } from './BudgetTable.tsx'
import type { Budget, Budgets, BudgetUse } from './budget-queries.ts'
import { useBudgets } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'
import { CreditNav } from './CreditNav.tsx'
import { usePolicies } from './credit-queries.ts'

export function BudgetPage() {
  const { t } = useBudgetWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { data, error, refetch } = useBudgets()
  const [isWriting, setIsWriting] = useState(false)
  const inForce = data?.budgets.find(({ version }) => version === data.in_force)
  return (
    <>
      <CreditNav />
      <div className="ph">
        <h1>{t('title')}</h1>
        {data ? <span className="m2 wide-only">{t('sub', { currency: data.currency })}</span> : null}
        <span className="sp" />
        {data && may('set-credit-policy') && !isPast ? (
          <button
            type="button"
            className={isWriting ? 'btn' : 'btn p'}
            onClick={() => setIsWriting(!isWriting)}
          >
            {t(isWriting ? 'leave' : inForce ? 'change' : 'make')}
          </button>
        ) : null}
      </div>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={8} />}
      {data && isWriting ? (
        <BudgetForm budget={inForce} places={data} onDone={() => setIsWriting(false)} />
      ) : null}
      {data && !isWriting ? <Standing budgets={data} inForce={inForce} /> : null}
    </>
  )
}

interface StandingProps {
  readonly budgets: Budgets
  readonly inForce: Budget | undefined
}

function Standing({ budgets, inForce }: StandingProps) {
  const { t } = useBudgetWords()
  const { part } = useSearch({ from: '/credit/budget' })
  const { use } = budgets
  const row = part === undefined || part === 'all' ? undefined : (use.parts[Number(part)] ?? use.rest)
  const name = row ? [row.region, row.tier].filter(Boolean).join(' · ') || t('rest') : t('total')
  return (
    <div className={inForce ? 'policywork' : undefined}>
      <div className="stack gap16">
        {inForce ? <Warned use={use} budget={inForce} /> : <p className="say">{t('none')}</p>}
        <section className="panel" aria-label={t('useTitle')}>
          <header>
            <h2>{t('useTitle')}</h2>
          </header>
          <BudgetTable use={use} label={t('useTitle')} opens />
        </section>
        {part === undefined ? null : (
          <BudgetBehind part={part === 'all' ? undefined : Number(part)} name={name} />
        )}
      </div>
      {inForce ? (
        <div className="stack gap16">
          <BudgetBasis budget={inForce} />
          <BudgetVersions {...budgets} />
        </div>
      ) : null}
    </div>
  )
}

function Warned({ use, budget }: { readonly use: BudgetUse; readonly budget: Budget }) {
  const { t } = useBudgetWords()
  const { data } = usePolicies()
  const policy = data && [...data.policies, ...data.ready].find(({ key }) => key === data.in_force)
  const isRead = policy?.rules.some(({ rule, effect }) => rule === 'budget-used' && effect !== 'off') ?? true
  const { cash, reserve } = budget.inputs
  return (
    <>
      {use.short === null ? null : (
        <p className="say bad" role="status">
          {t(`short ${use.short}`, {
            ...{ left: amountText(use.total.left ?? '0'), floor: amountText(budget.floor ?? '0') },
            ...{ cash: amountText(cash), reserve: amountText(reserve) },
          })}
        </p>
      )}
      {isRead ? null : (
        <p className="say">
          {t('noRule')}{' '}
          <Link className="link" to="/credit/policy" search={{}}>
            {t('toPolicy')}
          </Link>
        </p>
      )}
    </>
  )
}

/** The figures a budget was proposed from, and what they led to. */
import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import { amountFields, inputFields } from './budget-draft.ts'
import type { Budget, Budgets } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'

export function BudgetBasis({ budget }: { readonly budget: Budget }) {
  const { t } = useBudgetWords()
  const { inputs, proposed, total, floor } = budget
  const isAmount = (field: string) => amountFields.some(each => each === field)
  return (
    <section className="panel" aria-label={t('basis')}>
      <header>
        <h2>{t('basis')}</h2>
      </header>
      <dl className="pad pairs">
        {inputFields.map(field => (
          <div key={field}>
            <dt>{t(field)}</dt>
            <dd>
              {inputs[field] === null
                ? t('unbounded')
                : isAmount(field)
                  ? amountText(String(inputs[field]))
                  : inputs[field]}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('outstanding')}</dt>
          <dd>
            <Link className="open" to="/credit/budget" search={{ part: 'all' }} resetScroll={false}>
              {amountText(inputs.outstanding)}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('proposed')}</dt>
          <dd>{amountText(proposed)}</dd>
        </div>
        <div>
          <dt>{t('budget')}</dt>
          <dd className="big">{amountText(total)}</dd>
        </div>
        {floor === null ? null : (
          <div>
            <dt>{t('floor')}</dt>
            <dd>{amountText(floor)}</dd>
          </div>
        )}
      </dl>
      <p className="pad t sm m">{t('formula')}</p>
    </section>
  )
}

/** Newest first. */
export function BudgetVersions({ budgets, in_force: inForce }: Budgets) {
  const { t } = useBudgetWords()
  return (
    <section className="panel" aria-label={t('versions')}>
      <header>
        <h2>{t('versions')}</h2>
      </header>
      <ul className="differences">
        {budgets.map(({ version, from, total, review, by, reason }) => (
          <li key={version}>
            <span>
              {t('version', { version, from })}
              {version === inForce ? <span className="tag ok tail">{t('inForce')}</span> : null}
            </span>
            <b>{amountText(total)}</b>
            <span className="whole sm m2">
              {[
                by === null ? '' : t('madeBy', { name: by }),
                review === null ? '' : t('reviewOn', { day: review }),
                reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { amountText } from '../../ui/amount.tsx'
import { BudgetTable } from './BudgetTable.tsx'
import type { Tried } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'

interface BudgetPreviewProps {
  readonly tried: Tried | undefined
  readonly isWorking: boolean
  onTake(total: string): void
}

/** What the figures lead to, and how a budget so split would stand against what is used now. */
export function BudgetPreview({ tried, isWorking, onTake }: BudgetPreviewProps) {
  const { t } = useBudgetWords()
  return (
    <section className="panel" aria-label={t('preview')} aria-busy={isWorking} aria-live="polite">
      <header>
        <h2>{t('preview')}</h2>
      </header>
      {tried ? (
        <>
          <dl className="pad pairs">
            <div>
              <dt>{t('outstanding')}</dt>
              <dd>{amountText(tried.outstanding)}</dd>
            </div>
            <div>
              <dt>{t('byCash')}</dt>
              <dd>{amountText(tried.by_cash)}</dd>
            </div>
            <div>
              <dt>{t('byCarrying')}</dt>
              <dd>{tried.by_carrying === null ? t('unbounded') : amountText(tried.by_carrying)}</dd>
            </div>
            <div>
              <dt>{t('proposed')}</dt>
              <dd className="big">{amountText(tried.proposed)}</dd>
            </div>
          </dl>
          <p className="pad t">
            <button type="button" className="btn" onClick={() => onTake(tried.proposed)}>
              {t('take', { amount: amountText(tried.proposed) })}
            </button>
          </p>
          {tried.use.total.budget === null ? null : (
            <BudgetTable use={tried.use} label={t('preview')} opens={false} />
          )}
        </>
      ) : (
        <p className="pad m2">{t('previewWaits')}</p>
      )}
    </section>
  )
}

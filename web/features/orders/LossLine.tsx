import { Link } from '@tanstack/react-router'
import { amountText } from '../../ui/amount.tsx'
import type { Decision } from './decision-text.ts'
import { useDecisionWords } from './decision-words.ts'

interface LossLineProps {
  readonly loss: NonNullable<Decision['loss']>
  readonly customer: string
}

/** What is at stake, in months of what the customer brings; what it bought opens. */
export function LossLine({ loss: { amount, months, monthly_margin: margin }, customer }: LossLineProps) {
  const { t } = useDecisionWords()
  return (
    <p className="sm m2">
      {t('lossOf', { amount: amountText(amount) })}{' '}
      <Link className="open" to="/customers/$code" params={{ code: customer }} search={{}}>
        {months === null || margin === null
          ? t('lossUnsold')
          : t('lossMonths', { months, margin: amountText(margin) })}
      </Link>
    </p>
  )
}

/** What would free a held order: one way a line. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { minus } from '../../ui/decimal.ts'
import { stops, useDecisionText } from './decision-text.ts'
import { useHoldWords } from './hold-words.ts'
import type { HeldOrder } from './order-queries.ts'

export function WayOut({ held }: { readonly held: HeldOrder }) {
  const { t } = useHoldWords()
  const text = useDecisionText()
  const may = useMay()
  const { customer, pay, decision, amount } = held
  const { max_amount: most } = decision
  const stopping = decision.trace.filter(stops)
  // Each stopping rule wants its own answer, unless money answers them all.
  const changes = [...new Set(stopping.map(text.frees))]
  const ways: { readonly key: string; readonly says: string; readonly link?: ReactNode }[] = []
  if (pay !== null && !isZero(pay)) {
    ways.push({
      key: 'pay',
      says: t('pay', { amount: amountText(pay) }),
      link: may('book') ? (
        <Link className="link" to="/enter/$form" params={{ form: 'receipt' }} search={{ customer }}>
          {t('enterReceipt')}
        </Link>
      ) : (
        <Link className="link" to="/open-items" search={{ customer }}>
          {t('openItems')}
        </Link>
      ),
    })
  }
  const joined = changes.join(' ＋ ')
  if (joined !== '') ways.push({ key: 'change', says: joined })
  if (most !== null && !isZero(most)) {
    ways.push({
      key: 'smaller',
      says: t('smaller', { amount: amountText(most), rest: amountText(minus(amount, most)) }),
    })
  }
  return (
    <>
      <h3 className="sec">
        {t('frees')} {ways.length > 1 ? <span className="m">{t('any')}</span> : null}
      </h3>
      <ol className="free">
        {ways.map(({ key, says, link }, index) => (
          <li key={key}>
            <span className="nn">{index + 1}</span>
            <span>{says}</span>
            {link ?? null}
          </li>
        ))}
      </ol>
    </>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { amountText, isZero } from '../../ui/amount.tsx'
import type { RecallSheet } from './recall-queries.ts'
import { useRecallWords } from './words.ts'

/** What happened, in its order. */
export function RecallFacts({ recall }: { readonly recall: RecallSheet }) {
  const { t } = useRecallWords()
  const { currency, handed_over: handed, credit_note: note, rest, withdrawn } = recall
  const money = (amount: string) => `${currency} ${amountText(amount)}`
  return (
    <section className="panel lined" aria-label={t('facts')}>
      <header>
        <h2>{t('facts')}</h2>
      </header>
      <dl className="kv pad t">
        <Fact name={t('wanted')}>{recall.reason}</Fact>
        <Fact name={t('approvedOn')}>
          {recall.approved_on}
          {recall.approved_by === null ? null : ` · ${recall.approved_by}`}
        </Fact>
        <Fact name={t('amount')}>{money(recall.amount)}</Fact>
        {handed ? <Fact name={t('handedOver')}>{t('handedBy', handed)}</Fact> : null}
        {recall.handed === null ? null : <Fact name={t('handed')}>{money(recall.handed)}</Fact>}
        {note === null ? null : (
          <Fact name={t('creditNote')}>
            <Link
              className="open"
              to="/documents"
              search={{ of: recall.customer, document: note, credit: 'yes' }}
            >
              {note}
            </Link>{' '}
            {recall.credited === null ? (
              <span className="tag line">{t('reversed')}</span>
            ) : (
              money(recall.credited)
            )}
          </Fact>
        )}
        {rest === null || isZero(rest) ? null : (
          <Fact name={t('rest')}>{t('restSays', { amount: money(rest) })}</Fact>
        )}
        {withdrawn ? <Fact name={t('givenUp')}>{`${withdrawn.reason} · ${withdrawn.by ?? ''}`}</Fact> : null}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

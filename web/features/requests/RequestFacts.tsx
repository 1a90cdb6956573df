/** What was asked for, whole: whoever decides sees what the asker saw. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useTermsText } from '../credit/terms-text.ts'
import { AskedLines } from './AskedLines.tsx'
import { askedLines, askedText, days, figures } from './asked.ts'
import type { Request } from './request-queries.ts'
import { SubjectLink } from './SubjectLink.tsx'
import { useRequestWords } from './words.ts'

export function RequestFacts({ request }: { readonly request: Request }) {
  const { t } = useRequestWords()
  const moment = useMoment()
  const termsText = useTermsText()
  const { amount, currency, granted, customer, customer_name: name } = request
  const terms = askedText(request, 'terms')
  const before = askedText(request, 'terms_before')
  const lines = askedLines(request)
  return (
    <>
      <dl className="kv pad t facts">
        <Fact name={t('why')}>
          <b>{request.reason}</b>
        </Fact>
        <Fact name={t('customer')}>
          {customer === null ? undefined : (
            <Link to="/customers/$code" params={{ code: customer }} search={{}} className="open">
              {name} <span className="m">{customer}</span>
            </Link>
          )}
        </Fact>
        <Fact name={t('subject')}>
          <SubjectLink request={request} />
        </Fact>
        <Fact name={t('amount')}>
          {amount === null ? undefined : `${currency ?? ''} ${amountText(amount)}`}
        </Fact>
        {figures.map(field => {
          const figure = askedText(request, field)
          return (
            <Fact key={field} name={t(field)}>
              {figure === undefined ? undefined : amountText(figure)}
            </Fact>
          )
        })}
        <Fact name={t('terms')}>
          {terms === undefined
            ? undefined
            : [before, terms].flatMap(each => (each === undefined ? [] : [termsText(each)])).join(' → ')}
        </Fact>
        {days.map(field => (
          <Fact key={field} name={t(field)}>
            {askedText(request, field)}
          </Fact>
        ))}
        <Fact name={t('granted')}>
          {granted === null
            ? undefined
            : [
                granted.amount === null ? undefined : `${currency ?? ''} ${amountText(granted.amount)}`,
                granted.terms === null ? undefined : termsText(granted.terms),
              ]
                .filter(Boolean)
                .join(' · ')}
        </Fact>
        <Fact name={t('who')}>{`${request.requested_by} · ${moment(request.requested_at)}`}</Fact>
        <Fact name={t('decided')}>
          {request.decided_by === null
            ? undefined
            : `${request.decided_by} · ${request.decided_at === null ? '' : moment(request.decided_at)}`}
        </Fact>
        <Fact name={t('decisionReason')}>{request.decision_reason ?? undefined}</Fact>
      </dl>
      {lines.length > 0 ? <AskedLines lines={lines} /> : null}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === undefined) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

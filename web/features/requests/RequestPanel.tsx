/** One request whole, and the decision on it. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMoment } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { Decide } from './Decide.tsx'
import { type Request, useRequest } from './request-queries.ts'
import { useSubject } from './request-words.ts'
import { StateTag } from './StateTag.tsx'
import { useRequestWords } from './words.ts'

export function RequestPanel({ id, onClose }: { readonly id: string; onClose(): void }) {
  const { t } = useRequestWords()
  const { data, error, refetch } = useRequest(id)
  const subject = useSubject()
  return (
    <section className="panel lined request" aria-label={data ? subject(data) : t('title')}>
      <header>
        <h2>{data ? `${t(data.action)} ${subject(data)}` : t('title')}</h2>
        {data ? <StateTag state={data.state} /> : null}
        <span className="sp" />
        <button type="button" className="btn q" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
          <kbd>Esc</kbd>
        </button>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={6} />}
      {data ? (
        <>
          <Facts request={data} />
          {data.state === 'pending' ? <Decide request={data} /> : null}
        </>
      ) : null}
    </section>
  )
}

/** A field of what was asked for, when it is text. */
const asked = ({ asked: given }: Request, name: string): string | undefined => {
  const value = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined
  return typeof value === 'string' ? value : undefined
}

function Facts({ request }: { readonly request: Request }) {
  const { t } = useRequestWords()
  const moment = useMoment()
  const subject = useSubject()
  const { action, amount, currency, customer } = request
  return (
    <dl className="kv pad t facts">
      <Fact name={t('why')}>
        <b>{request.reason}</b>
      </Fact>
      <Fact name={t('amount')}>
        {amount === null ? undefined : `${currency ?? ''} ${amountText(amount)}`}
      </Fact>
      <Fact name={t('customer')}>
        {customer === null ? undefined : (
          <Link to="/customers/$code" params={{ code: customer }} search={{}} className="open">
            {customer}
          </Link>
        )}
      </Fact>
      <Fact name={t('credit-application')}>
        {action === 'credit-application' ? (
          <Link to="/credit/applications/$id" params={{ id: subject(request) }} search={{}} className="open">
            {subject(request)}
          </Link>
        ) : undefined}
      </Fact>
      <Fact name={t('on')}>{asked(request, 'on')}</Fact>
      <Fact name={t('month')}>{asked(request, 'month')?.slice(0, 7)}</Fact>
      <Fact name={t('who')}>{`${request.requested_by} · ${moment(request.requested_at)}`}</Fact>
      <Fact name={t('decided')}>
        {request.decided_by === null
          ? undefined
          : `${request.decided_by} · ${request.decided_at === null ? '' : moment(request.decided_at)}`}
      </Fact>
      <Fact name={t('decisionReason')}>{request.decision_reason ?? undefined}</Fact>
    </dl>
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

/** What one customer promised to pay, on its page, and whether it did. */
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { addDays } from '../../ui/days.ts'
import { isBlank } from '../forms/typed.ts'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { ListPanel } from '../lists/ListPanel.tsx'
import { PromiseForm } from './PromiseForm.tsx'
import { PromiseState } from './PromiseState.tsx'
import { type PaymentPromise, usePromisesOf } from './promise-queries.ts'
import { WithdrawForm } from './WithdrawForm.tsx'
import { usePromiseWords } from './words.ts'

interface PromisesPanelProps {
  readonly code: string
  readonly currency: string | null
}

export function PromisesPanel({ code, currency }: PromisesPanelProps) {
  const { t } = usePromiseWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const list = usePromisesOf(code)
  const [isMaking, setIsMaking] = useState(false)
  const [withdrawn, setWithdrawn] = useState<PaymentPromise>()
  const promises = list.data?.pages.flatMap(page => page.promises) ?? []
  const add =
    may('promise') && !isPast ? (
      <button type="button" className="btn" onClick={() => setIsMaking(true)}>
        {t('record')}
      </button>
    ) : null
  return (
    <>
      <ListPanel
        title={t('title')}
        add={add}
        empty={t('none')}
        {...{ list, count: promises.length, waiting: 1 }}
      >
        {promises.map(promise => (
          <PromiseRow key={promise.id} promise={promise} onWithdraw={setWithdrawn} />
        ))}
      </ListPanel>
      {isMaking ? (
        <PromiseForm customer={code} currency={currency} onClose={() => setIsMaking(false)} />
      ) : null}
      {withdrawn ? <WithdrawForm promise={withdrawn} onClose={() => setWithdrawn(undefined)} /> : null}
    </>
  )
}

interface PromiseRowProps {
  readonly promise: PaymentPromise
  onWithdraw(promise: PaymentPromise): void
}

function PromiseRow({ promise, onWithdraw }: PromiseRowProps) {
  const { t } = usePromiseWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const day = useDaySearch()
  const { state, withdrawn } = promise
  const mayWithdraw = may('promise') && !isPast && (state === 'open' || (isBroken(promise) && may('approve')))
  return (
    <li>
      <div className="row">
        <b className="nw">{t('by', { day: promise.by })}</b>
        <Link
          className="open nw"
          to="/documents"
          search={{ ...day, customer: promise.customer, kind: 'receipt', from: promise.on }}
        >
          {promise.currency} {amountText(promise.amount)}
        </Link>
        <span className="sp" />
        <PromiseState state={state} />
      </div>
      <div className="sm m2">
        {[t('said', { who: promise.said_by, day: promise.on }), promise.note].filter(Boolean).join(' · ')}
        <Came promise={promise} />
      </div>
      {withdrawn ? (
        <div className="sm m2">
          {t('withdrawnBy', {
            day: withdrawn.on,
            who: withdrawn.by ?? t('system'),
            reason: withdrawn.reason,
          })}
        </div>
      ) : null}
      {mayWithdraw ? (
        <button type="button" className="btn q" onClick={() => onWithdraw(promise)}>
          {t('withdraw')}
        </button>
      ) : null}
    </li>
  )
}

const isBroken = ({ state }: PaymentPromise) => state === 'broken' || state === 'partly-kept'
const isSome = (amount: string) => !isBlank(amount)

/** What came of it, where that is neither all nor nothing; each opens the money, or what is still open. */
function Came({ promise }: { readonly promise: PaymentPromise }) {
  const { t } = usePromiseWords()
  const day = useDaySearch()
  const { state, customer, currency, amount, received, received_late: late, missing, on, by } = promise
  if (state === 'kept' || state === 'withdrawn' || missing === amount) return null
  const receipts = { ...day, customer, kind: 'receipt' }
  const parts = [
    { name: 'received', amount: received, to: '/documents', search: { ...receipts, from: on, to: by } },
    { name: 'late', amount: late, to: '/documents', search: { ...receipts, from: addDays(by, 1) } },
    { name: 'missing', amount: missing, to: '/open-items', search: { ...day, customer, currency } },
  ] as const
  return parts
    .filter(part => isSome(part.amount))
    .map(({ name, amount, ...link }) => (
      <Fragment key={name}>
        {' · '}
        <Link className="open" {...link}>
          {t(name, { amount: amountText(amount) })}
        </Link>
      </Fragment>
    ))
}

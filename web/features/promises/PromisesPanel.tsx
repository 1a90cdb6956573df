/** What one customer promised to pay, on its page, and whether it did. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
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
          to="/customers/$code"
          params={{ code: promise.customer }}
          search={{ ...day, tab: 'receipts' }}
          resetScroll={false}
        >
          {promise.currency} {amountText(promise.amount)}
        </Link>
        <span className="sp" />
        <PromiseState state={state} />
      </div>
      <div className="sm m2">
        {[t('said', { who: promise.said_by, day: promise.on }), promise.note, ...useCame(promise)]
          .filter(Boolean)
          .join(' · ')}
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

/** What came of it, where that is neither all nor nothing. */
function useCame({ state, amount, received, received_late: late, missing }: PaymentPromise): string[] {
  const { t } = usePromiseWords()
  if (state === 'kept' || state === 'withdrawn' || missing === amount) return []
  return [
    isSome(received) ? t('received', { amount: amountText(received) }) : '',
    isSome(late) ? t('late', { amount: amountText(late) }) : '',
    isSome(missing) ? t('missing', { amount: amountText(missing) }) : '',
  ]
}

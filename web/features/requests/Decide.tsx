import { useState } from 'react'
import { useMay, useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useSaid } from '../../ui/said.ts'
import { useDraft } from '../forms/use-draft.ts'
import { LessForm } from './LessForm.tsx'
import { type Decision, type Request, useDecide } from './request-queries.ts'
import { WhatItBooks } from './WhatItBooks.tsx'
import { useRequestWords } from './words.ts'

/** Approve or refuse what another asked for; take back what one asked for oneself. */
export function Decide({ request }: { readonly request: Request }) {
  const { t } = useRequestWords()
  const said = useSaid()
  const { person } = useSession()
  const may = useMay()
  const { typed, type, forget } = useDraft(`decide ${request.id}`)
  const reason = typed.reason ?? ''
  const decide = useDecide(request.id)
  const [fault, setFault] = useState('')
  const [isLess, setLess] = useState(false)
  const isOwn = request.requested_by === person.name
  const send = (decision: Decision) => {
    if (decision === 'refuse' && reason.trim() === '') return setFault(t('reasonNeeded'))
    setFault('')
    decide.mutate(
      { decision, reason: reason.trim() },
      {
        onSuccess: forget,
        onError: error => setFault(said(error)),
      },
    )
  }
  const shown = fault ? (
    <p className="fault" id="decide-fault" role="alert">
      {fault}
    </p>
  ) : null
  if (isOwn) {
    return (
      <div className="decide">
        <p className="m2">{t('ownRequest')}</p>
        {shown}
        <div className="row">
          <button type="button" className="btn" disabled={decide.isPending} onClick={() => send('withdraw')}>
            {t('withdraw')}
          </button>
        </div>
      </div>
    )
  }
  if (!may('approve')) return null
  return (
    <>
      {request.makes_entries ? <WhatItBooks id={request.id} /> : null}
      <form
        className="decide"
        onSubmit={event => {
          event.preventDefault()
          send('approve')
        }}
      >
        <label>
          {t('reason')}
          <textarea
            className="input"
            rows={3}
            maxLength={1000}
            value={reason}
            aria-invalid={fault !== ''}
            aria-describedby={fault ? 'decide-fault' : undefined}
            onChange={event => type('reason', event.target.value)}
          />
        </label>
        {shown}
        <div className="row">
          <button type="submit" className="btn p" disabled={decide.isPending}>
            {request.amount === null
              ? t('approvePlain')
              : t('approve', { amount: amountText(request.amount) })}
          </button>
          {request.lessens.includes('amount') ? (
            <button type="button" className="btn" disabled={decide.isPending} onClick={() => setLess(true)}>
              {t('approveLess')}
            </button>
          ) : null}
          <span className="sp" />
          <button type="button" className="btn d" disabled={decide.isPending} onClick={() => send('refuse')}>
            {t('refuse')}
          </button>
        </div>
        <p className="m sm">{t('consequence')}</p>
      </form>
      {isLess ? <LessForm {...request} onClose={() => setLess(false)} /> : null}
    </>
  )
}

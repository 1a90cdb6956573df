/** Grants less than was asked for: a smaller amount, shorter terms, and why. */
import { useState } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { LinesField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { useTermsText } from '../credit/terms-text.ts'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { typedAmount } from '../forms/typed.ts'
import { useDraft } from '../forms/use-draft.ts'
import { notify } from '../frame/notices.ts'
import { useDecide } from './request-queries.ts'
import { useRequestWords } from './words.ts'

interface LessFormProps {
  readonly id: string
  readonly currency: string | null
  /** As asked; null: unlimited. */
  readonly amount: string | null
  /** Undefined: of this kind no terms are granted. */
  readonly terms?: string | undefined
  onClose(): void
}

export function LessForm({ id, currency, amount, terms, onClose }: LessFormProps) {
  const { t } = useRequestWords()
  const termsText = useTermsText()
  const decide = useDecide(id)
  const { typed, type, forget } = useDraft(`less of ${id}`)
  const [isMissing, setMissing] = useState(false)
  // What is no amount goes as it was typed, to be refused: it must not pass for nothing said.
  const given = {
    amount: typedAmount(typed.amount) ?? (typed.amount ?? '').trim(),
    terms: (typed.terms ?? '').trim(),
  }
  const reason = (typed.reason ?? '').trim()
  const faults = faultsOf(decide.error, ['amount', 'terms', 'reason'])
  const putAway = () => {
    forget()
    onClose()
  }
  const isNothing = given.amount === '' && given.terms === ''
  const send = () => {
    setMissing(true)
    if (reason === '' || isNothing) return
    const less = {
      ...(given.amount === '' ? {} : { amount: given.amount }),
      ...(given.terms === '' ? {} : { terms: given.terms }),
    }
    const done = () => {
      notify({ says: t('grantedLess') })
      putAway()
    }
    decide.mutate({ decision: 'approve', reason, less }, { onSuccess: done })
  }
  const asked = amount === null ? t('unlimited') : amountText(amount)
  return (
    <Drawer title={t('approveLess')} onClose={onClose}>
      <form
        className="pad t stack gap16"
        noValidate
        aria-busy={decide.isPending}
        onSubmit={event => {
          event.preventDefault()
          if (!decide.isPending) send()
        }}
      >
        <RefusedForm faults={faults} />
        <TextField
          label={t('grantedAmount')}
          inputMode="decimal"
          autoFocus
          required={terms === undefined}
          hint={t('askedWas', { asked: [currency, asked].filter(Boolean).join(' ') })}
          value={typed.amount ?? ''}
          onChange={text => type('amount', text)}
          fault={isMissing && isNothing ? t('lessNeeded') : faults.fields.amount}
        />
        {terms === undefined ? null : (
          <TextField
            label={t('grantedTerms')}
            hint={t('askedWas', { asked: termsText(terms) })}
            value={typed.terms ?? ''}
            onChange={text => type('terms', text)}
            fault={faults.fields.terms}
          />
        )}
        <LinesField
          label={t('lessWhy')}
          required
          value={typed.reason ?? ''}
          onChange={text => type('reason', text)}
          fault={isMissing && reason === '' ? t('lessWhyNeeded') : faults.fields.reason}
        />
        <FormFoot action={t('approveLess')} isOff={decide.isPending} back={t('back')} onBack={putAway} />
      </form>
    </Drawer>
  )
}

/** Asks for a limit; somebody else decides. Says beforehand whose people do. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useAsked } from '../forms/use-asked.ts'
import { useDraft } from '../forms/use-draft.ts'
import { requestOf } from '../forms/use-entry.ts'
import { useAsOf } from '../frame/as-of.ts'
import { LimitHistory } from './LimitHistory.tsx'
import { useLimitWords } from './limit-words.ts'
import { useWhoDecides } from './who-decides.ts'

interface LimitFormProps {
  readonly customer: string
  readonly name: string
  readonly currency: string
  /** Typed in beforehand. */
  readonly amount?: string
  onClose(): void
}

const kinds = ['amount', 'cash', 'unlimited'] as const
const scopes = ['own', 'group'] as const

const formFields = ['from', 'until', 'review', 'insured', 'guaranteed', 'reason']

export function LimitForm({ customer, name, currency, amount: proposed = '', onClose }: LimitFormProps) {
  const { t } = useLimitWords()
  const { today } = useAsOf()
  const draft = useDraft(`limit of ${customer}`)
  const typed: Readonly<Record<string, string>> = { amount: proposed, ...draft.typed }
  const [wants, setWants] = useState<Readonly<Record<string, string>>>({})
  const type = (field: string) => (value: string) => {
    draft.type(field, value)
    setWants({})
  }
  const kind = typed.kind ?? 'amount'
  const amount = kind === 'unlimited' ? null : kind === 'cash' ? '0' : plain(typed.amount)
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const asking = useAskLimit({ customer, name, currency }, putAway)
  const faults = faultsOf(asking.error, kind === 'amount' ? ['amount', ...formFields] : formFields)
  const fault = (field: string) => wants[field] ?? faults.fields[field]
  const decides = useWhoDecides(amount, currency)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing = {
      ...(amount === '' ? { amount: t('amountNeeded') } : {}),
      ...(typed.reason?.trim() ? {} : { reason: t('reasonNeeded') }),
    }
    setWants(missing)
    if (Object.keys(missing).length === 0) asking.mutate({ typed, amount })
  }
  return (
    <Drawer title={t('askFor', { name })} onClose={onClose}>
      <form className="pad t" noValidate onSubmit={send} aria-busy={asking.isPending}>
        <RefusedForm faults={faults} />
        <div className="formgrid">
          <ChoiceField
            label={t('kind')}
            value={kind}
            onChange={type('kind')}
            choices={kinds.map(value => ({ value, label: t(`kind ${value}`) }))}
          />
          {kind === 'amount' ? (
            <TextField
              label={t('amount', { currency })}
              inputMode="decimal"
              required
              value={typed.amount ?? ''}
              onChange={type('amount')}
              fault={fault('amount')}
            />
          ) : null}
          <ChoiceField
            label={t('scope')}
            value={typed.scope ?? 'own'}
            onChange={type('scope')}
            choices={scopes.map(value => ({ value, label: t(`scope ${value}`) }))}
          />
          <DayField
            label={t('from')}
            today={today}
            value={typed.from ?? today}
            onChange={type('from')}
            fault={fault('from')}
          />
          <DayField
            label={t('last')}
            today={today}
            value={typed.until ?? ''}
            onChange={type('until')}
            hint={t('lastHint')}
            fault={fault('until')}
          />
          <DayField
            label={t('nextReview')}
            today={today}
            value={typed.review ?? ''}
            onChange={type('review')}
            fault={fault('review')}
          />
          {(['insured', 'guaranteed'] as const).map(part => (
            <TextField
              key={part}
              label={t(part)}
              inputMode="decimal"
              value={typed[part] ?? ''}
              onChange={type(part)}
              fault={fault(part)}
            />
          ))}
          <div className="whole">
            <TextField
              label={t('reason')}
              required
              value={typed.reason ?? ''}
              onChange={type('reason')}
              fault={fault('reason')}
            />
          </div>
        </div>
        {decides ? <p className="m2 decides">{decides}</p> : null}
        <FormFoot action={t('send')} isOff={asking.isPending} back={t('cancel')} onBack={putAway} />
      </form>
      <LimitHistory customer={customer} />
    </Drawer>
  )
}

const plain = (text: string | undefined) => (text ?? '').replaceAll(/[,，\s]/g, '')

interface Asked {
  readonly typed: Readonly<Record<string, string>>
  readonly amount: string | null
}

function useAskLimit(
  { customer, name, currency }: Omit<LimitFormProps, 'onClose' | 'amount'>,
  onDone: () => void,
) {
  const { t } = useLimitWords()
  const queries = useQueryClient()
  const asked = useAsked()
  return useMutation({
    mutationFn: ({ typed, amount }: Asked) =>
      told(
        api.POST('/api/v1/credit/{customer}/limits', {
          params: { path: { customer } },
          body: {
            amount,
            currency,
            group: typed.scope === 'group',
            ...(typed.from ? { from: typed.from } : {}),
            until: typed.until || null,
            review: typed.review || null,
            insured: plain(typed.insured) || null,
            guaranteed: plain(typed.guaranteed) || null,
            reason: typed.reason?.trim() ?? '',
          },
        }),
      ),
    onSuccess: async answer => {
      const request = requestOf(answer)
      if (request !== undefined) asked(request, t('asked', { name }))
      onDone()
      await queries.invalidateQueries()
    },
  })
}

/** A budget being written: what it rests on, the total and its parts, and beside them how it would stand. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { DayField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../customers/faults.ts'
import { RefusedForm } from '../customers/RefusedForm.tsx'
import { requestOf } from '../documents/use-entry.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { BudgetParts } from './BudgetParts.tsx'
import { BudgetPreview } from './BudgetPreview.tsx'
import { type BudgetDraft, draftOf, inputFields, inputsOf, splitOf } from './budget-draft.ts'
import { type Budget, type Budgets, useTried } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'

interface BudgetFormProps {
  /** What is written anew; undefined: the first. */
  readonly budget: Budget | undefined
  readonly places: Pick<Budgets, 'regions' | 'tiers'>
  onDone(): void
}

export function BudgetForm({ budget, places, onDone }: BudgetFormProps) {
  const { t } = useBudgetWords()
  const { today } = useAsOf()
  const [draft, setDraft] = useState<BudgetDraft>(() => draftOf(budget))
  const [typed, setTyped] = useState({ from: today, review: '', reason: '' })
  const [wants, setWants] = useState<Readonly<Record<string, string>>>({})
  const inputs = inputsOf(draft)
  const split = splitOf(draft)
  const tried = useTried(inputs && { inputs, ...(split ? { split } : {}) })
  const proposing = usePropose(onDone)
  const faults = faultsOf(proposing.error ?? tried.error)
  const change = (changed: Partial<BudgetDraft>) => {
    setDraft({ ...draft, ...changed })
    setWants({})
  }
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...inputFields.filter(field => field !== 'carrying_most' && !draft.inputs[field].trim()),
      ...(split ? [] : ['total']),
      ...(typed.reason.trim() ? [] : ['reason']),
    ]
    setWants(Object.fromEntries(missing.map(field => [field, t('needed')])))
    if (missing.length === 0 && inputs && split) proposing.mutate({ ...split, inputs, ...typed })
  }
  const fault = (field: string) => wants[field] ?? faults.fields[field]
  return (
    <form className="policywork" noValidate onSubmit={send} aria-busy={proposing.isPending}>
      <div className="stack gap16">
        <RefusedForm faults={faults} />
        <section className="panel" aria-label={t('basis')}>
          <header>
            <h2>{t('basis')}</h2>
          </header>
          <div className="pad formgrid">
            {inputFields.map(field => (
              <TextField
                key={field}
                label={t(field)}
                inputMode="decimal"
                required={field !== 'carrying_most'}
                hint={field === 'carrying_most' ? t('carryingHint') : undefined}
                value={draft.inputs[field]}
                onChange={value => change({ inputs: { ...draft.inputs, [field]: value } })}
                fault={wants[field]}
              />
            ))}
          </div>
          <p className="pad t sm m">{t('formula')}</p>
        </section>
        <BudgetParts {...{ draft, places, fault }} onChange={change} />
      </div>
      <div className="stack gap16">
        <BudgetPreview
          tried={inputs ? tried.data : undefined}
          isWorking={tried.isFetching}
          onTake={total => change({ total })}
        />
        <section className="panel" aria-label={t('propose')}>
          <header>
            <h2>{t('propose')}</h2>
          </header>
          <div className="pad formgrid">
            <DayField label={t('from')} today={today} value={typed.from} onChange={type('from')} />
            <DayField label={t('review')} today={today} value={typed.review} onChange={type('review')} />
            <div className="whole">
              <TextField
                label={t('reason')}
                required
                value={typed.reason}
                onChange={type('reason')}
                fault={fault('reason')}
              />
            </div>
          </div>
          <div className="formfoot pad">
            <button type="submit" className="btn p" disabled={proposing.isPending}>
              {t('propose')}
            </button>
          </div>
        </section>
      </div>
    </form>
  )
}

type Wanted = NonNullable<ReturnType<typeof splitOf>> & {
  readonly inputs: NonNullable<ReturnType<typeof inputsOf>>
  readonly from: string
  readonly review: string
  readonly reason: string
}

function usePropose(onDone: () => void) {
  const { t } = useBudgetWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ review, reason, ...wanted }: Wanted) =>
      told(
        api.POST('/api/v1/credit-budgets', {
          body: { ...wanted, review: review || null, reason: reason.trim() },
        }),
      ),
    onSuccess: async answer => {
      const request = requestOf(answer)
      notify({
        says: t('sent'),
        ...(request === undefined ? {} : { to: { label: t('see'), href: `/requests?request=${request}` } }),
      })
      onDone()
      await queries.invalidateQueries()
    },
  })
}

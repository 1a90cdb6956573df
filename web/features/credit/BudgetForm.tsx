/** A budget being written: what it rests on, the total and its parts, and beside them how it would stand. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { DayField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useAsked } from '../forms/use-asked.ts'
import type { useDraft } from '../forms/use-draft.ts'
import { requestOf } from '../forms/use-entry.ts'
import { useAsOf } from '../frame/as-of.ts'
import { BudgetParts } from './BudgetParts.tsx'
import { BudgetPreview } from './BudgetPreview.tsx'
import { type BudgetDraft, inputFields, inputsOf, splitOf } from './budget-draft.ts'
import { type Budget, type Budgets, useTried } from './budget-queries.ts'
import { useBudgetWords } from './budget-words.ts'
import { Overtaken, overOf, versionOf } from './Overtaken.tsx'

const formFields = [...inputFields, 'total', 'floor', 'from', 'review', 'reason']

interface BudgetFormProps {
  readonly draft: BudgetDraft
  /** Where it is kept, with what is typed beside it. */
  readonly kept: ReturnType<typeof useDraft>
  /** Made by somebody else meanwhile. */
  readonly newest: Budget | undefined
  readonly places: Pick<Budgets, 'regions' | 'tiers'>
  onDraft(draft: BudgetDraft): void
}

export function BudgetForm({ draft, kept, newest, places, onDraft }: BudgetFormProps) {
  const { t } = useBudgetWords()
  const { today } = useAsOf()
  const { from = today, review = '', reason = '' } = kept.typed
  const typed = { from, review, reason }
  const [wants, setWants] = useState<Readonly<Record<string, string>>>({})
  const inputs = inputsOf(draft)
  const split = splitOf(draft)
  const tried = useTried(inputs && { inputs, ...(split ? { split } : {}) })
  const proposing = usePropose(kept.forget)
  const faults = faultsOf(proposing.error ?? tried.error, formFields)
  const change = (changed: Partial<BudgetDraft>) => {
    onDraft({ ...draft, ...changed })
    setWants({})
  }
  const type = (field: keyof typeof typed) => (value: string) => kept.type(field, value)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...inputFields.filter(field => field !== 'carrying_most' && !draft.inputs[field].trim()),
      ...(split ? [] : ['total']),
      ...(typed.reason.trim() ? [] : ['reason']),
    ]
    setWants(Object.fromEntries(missing.map(field => [field, t('needed')])))
    if (missing.length === 0 && inputs && split)
      proposing.mutate({ ...split, inputs, ...typed, ...overOf(kept.typed) })
  }
  const fault = (field: string) => wants[field] ?? faults.fields[field]
  return (
    <form className="policywork" noValidate onSubmit={send} aria-busy={proposing.isPending}>
      <div className="stack gap16">
        <RefusedForm faults={faults} />
        {newest ? <Overtaken newest={newest} onSeen={() => kept.type('over', versionOf(newest))} /> : null}
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
                fault={fault(field)}
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
            {(['from', 'review'] as const).map(field => (
              <DayField
                key={field}
                label={t(field)}
                today={today}
                value={typed[field]}
                onChange={type(field)}
                fault={fault(field)}
              />
            ))}
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
            <button type="submit" className="btn p" disabled={proposing.isPending || newest !== undefined}>
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
  readonly over?: number
}

function usePropose(onDone: () => void) {
  const { t } = useBudgetWords()
  const queries = useQueryClient()
  const asked = useAsked()
  return useMutation({
    mutationFn: ({ review, reason, ...wanted }: Wanted) =>
      told(
        api.POST('/api/v1/credit-budgets', {
          body: { ...wanted, review: review || null, reason: reason.trim() },
        }),
      ),
    onSuccess: async answer => {
      const request = requestOf(answer)
      if (request !== undefined) asked(request, t('sent'))
      onDone()
      await queries.invalidateQueries()
    },
  })
}

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
import type { Policy } from './credit-queries.ts'
import { Overtaken, overOf, versionOf } from './Overtaken.tsx'
import type { PolicyDraft } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'

interface ProposeFormProps {
  /** Made by somebody else meanwhile. */
  readonly newest: Policy | undefined
  readonly draft: PolicyDraft
  /** Where it is kept, with what is typed here. */
  readonly kept: ReturnType<typeof useDraft>
}

export function ProposeForm({ draft, kept, newest }: ProposeFormProps) {
  const { t } = usePolicyWords()
  const { today } = useAsOf()
  const queries = useQueryClient()
  const typed = {
    ...{ name: kept.typed.name ?? '', from: kept.typed.from ?? today },
    ...{ review: kept.typed.review ?? '', reason: kept.typed.reason ?? '' },
  }
  const [wants, setWants] = useState<Readonly<Record<string, string>>>({})
  const type = (field: keyof typeof typed) => (value: string) => kept.type(field, value)
  const asked = useAsked()
  const proposing = useMutation({
    mutationFn: () =>
      told(
        api.POST('/api/v1/credit-policies', {
          body: {
            name: typed.name.trim(),
            from: typed.from,
            review: typed.review || null,
            rules: [...draft.rules],
            grading: draft.grading,
            ...overOf(kept.typed),
            reason: typed.reason.trim(),
          },
        }),
      ),
    onSuccess: async answer => {
      const request = requestOf(answer)
      if (request !== undefined) asked(request, t('proposed'))
      kept.forget()
      await queries.invalidateQueries()
    },
  })
  const faults = faultsOf(proposing.error, Object.keys(typed))
  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing = Object.fromEntries(
      (['name', 'reason'] as const).filter(field => !typed[field].trim()).map(field => [field, t('needed')]),
    )
    setWants(missing)
    if (Object.keys(missing).length === 0) proposing.mutate()
  }
  return (
    <section className="panel" aria-label={t('propose')}>
      <header>
        <h2>{t('propose')}</h2>
      </header>
      <form className="pad" noValidate onSubmit={send} aria-busy={proposing.isPending}>
        <RefusedForm faults={faults} />
        {newest ? <Overtaken newest={newest} onSeen={() => kept.type('over', versionOf(newest))} /> : null}
        <div className="formgrid">
          <div className="whole">
            <TextField
              label={t('name')}
              required
              value={typed.name}
              onChange={type('name')}
              fault={wants.name ?? faults.fields.name}
            />
          </div>
          <DayField
            label={t('day')}
            today={today}
            value={typed.from}
            onChange={type('from')}
            fault={faults.fields.from}
          />
          <DayField
            label={t('review')}
            today={today}
            value={typed.review}
            onChange={type('review')}
            fault={faults.fields.review}
          />
          <div className="whole">
            <TextField
              label={t('reason')}
              required
              value={typed.reason}
              onChange={type('reason')}
              fault={wants.reason ?? faults.fields.reason}
            />
          </div>
        </div>
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={proposing.isPending || newest !== undefined}>
            {t('propose')}
          </button>
        </div>
      </form>
    </section>
  )
}

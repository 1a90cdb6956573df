import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { DayField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../customers/faults.ts'
import { RefusedForm } from '../customers/RefusedForm.tsx'
import { requestOf } from '../documents/use-entry.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import type { PolicyDraft } from './policy-draft.ts'
import { usePolicyWords } from './policy-words.ts'

interface ProposeFormProps {
  readonly draft: PolicyDraft
  onDone(): void
}

export function ProposeForm({ draft, onDone }: ProposeFormProps) {
  const { t } = usePolicyWords()
  const { today } = useAsOf()
  const queries = useQueryClient()
  const [typed, setTyped] = useState({ name: '', from: today, review: '', reason: '' })
  const [wants, setWants] = useState<Readonly<Record<string, string>>>({})
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value })
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
            reason: typed.reason.trim(),
          },
        }),
      ),
    onSuccess: async answer => {
      const request = requestOf(answer)
      notify({
        says: t('proposed'),
        ...(request === undefined ? {} : { to: { label: t('see'), href: `/requests?request=${request}` } }),
      })
      onDone()
      await queries.invalidateQueries()
    },
  })
  const faults = faultsOf(proposing.error)
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
          <button type="submit" className="btn p" disabled={proposing.isPending}>
            {t('propose')}
          </button>
        </div>
      </form>
    </section>
  )
}

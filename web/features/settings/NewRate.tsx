import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, Ref } from 'react'
import { api, told } from '../../api/client.ts'
import { useSession } from '../../session.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import type { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { rateKey } from './rate-queries.ts'
import { useRateWords } from './rate-words.ts'

interface NewRateProps {
  readonly form: Ref<HTMLFormElement>
  readonly draft: ReturnType<typeof useDraft>
}

export function NewRate({ form, draft: { typed, type, forget } }: NewRateProps) {
  const { t } = useRateWords()
  const { company } = useSession()
  const { today } = useAsOf()
  const queries = useQueryClient()
  const { currency = '', rate = '', from = today } = typed
  const save = useMutation({
    mutationFn: () => told(api.POST('/api/v1/rates', { body: { currency, rate: rate.trim(), from } })),
    onSuccess: () => {
      forget()
      return queries.invalidateQueries({ queryKey: rateKey })
    },
  })
  const faults = faultsOf(save.error, ['currency', 'rate', 'from'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('add')}</h2>
      </header>
      <form ref={form} noValidate className="pad" onSubmit={send} aria-busy={save.isPending}>
        <RefusedForm faults={faults} />
        <div className="inline">
          <TextField
            label={t('currency')}
            value={currency}
            required
            onChange={value => type('currency', value.toUpperCase())}
            fault={faults.fields.currency}
          />
          <TextField
            label={t('rateOf', { own: company.currency, currency: currency || t('other') })}
            inputMode="decimal"
            value={rate}
            required
            onChange={value => type('rate', value)}
            fault={faults.fields.rate}
          />
          <DayField
            label={t('day')}
            value={from}
            today={today}
            required
            onChange={day => type('from', day)}
            fault={faults.fields.from}
          />
          <button
            type="submit"
            className="btn p"
            disabled={save.isPending || currency.trim() === '' || rate.trim() === ''}
          >
            {t('save')}
          </button>
        </div>
      </form>
    </section>
  )
}

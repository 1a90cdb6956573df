import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../customers/faults.ts'
import { RefusedForm } from '../customers/RefusedForm.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { useRationingWords } from './rationing-words.ts'

const percents = ['lines_percent', 'quantity_percent', 'batches'] as const
const listOf = (text: string) => text.split(/[\s,，、]+/).filter(Boolean)

/** For whom, how little, how long and why. */
export function RationingForm({ onClose }: { onClose(): void }) {
  const { t } = useRationingWords()
  const { today } = useAsOf()
  const queries = useQueryClient()
  const [fast, setFast] = useState(false)
  const [typed, setTyped] = useState({
    ...{ region: '', tier: '', customers: '', first: '', until: '', reason: '', from: today },
    ...{ lines_percent: '100', quantity_percent: '100', batches: '1' },
  })
  const [wants, setWants] = useState<Readonly<Record<string, string>>>({})
  const beginning = useMutation({
    mutationFn: () =>
      told(
        api.POST('/api/v1/rationings', {
          body: {
            region: typed.region.trim() || null,
            tier: typed.tier.trim() || null,
            ...{ customers: listOf(typed.customers), first: listOf(typed.first) },
            lines_percent: Number(typed.lines_percent),
            quantity_percent: Number(typed.quantity_percent),
            batches: Number(typed.batches),
            withhold_fast_movers: fast,
            ...{ from: typed.from, until: typed.until, reason: typed.reason.trim() },
          },
        }),
      ),
    onSuccess: async () => {
      notify({ says: t('begun', { day: typed.from }) })
      onClose()
      await queries.invalidateQueries()
    },
  })
  const faults = faultsOf(beginning.error)
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => {
      setTyped({ ...typed, [name]: value })
      setWants({})
    },
    fault: wants[name] ?? faults.fields[name],
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const needed = [...percents, 'from', 'until', 'reason'] as const
    const missing = needed.filter(name => typed[name].trim() === '').map(name => [name, t('needed')])
    setWants(Object.fromEntries(missing))
    if (missing.length === 0) beginning.mutate()
  }
  return (
    <Drawer title={t('begin')} onClose={onClose}>
      <form className="pad t" noValidate onSubmit={send} aria-busy={beginning.isPending}>
        <RefusedForm faults={faults} />
        <div className="formgrid">
          <TextField label={t('region')} {...field('region')} />
          <TextField label={t('tier')} {...field('tier')} />
          <div className="whole">
            <TextField label={t('customers')} hint={t('customersHint')} {...field('customers')} />
          </div>
          {percents.map(name => (
            <TextField key={name} label={t(name)} inputMode="numeric" required {...field(name)} />
          ))}
          <TextField label={t('first')} hint={t('firstHint')} {...field('first')} />
          <div className="whole">
            <label>
              <input type="checkbox" checked={fast} onChange={event => setFast(event.target.checked)} />{' '}
              {t('fast')}
            </label>
          </div>
          <DayField label={t('from')} today={today} required {...field('from')} />
          <DayField label={t('until')} today={today} required {...field('until')} />
          <div className="whole">
            <TextField label={t('reason')} required {...field('reason')} />
          </div>
        </div>
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={beginning.isPending}>
            {t('save')}
          </button>
          <span className="sp" />
          <button type="button" className="btn" onClick={onClose}>
            {t('back')}
          </button>
        </div>
      </form>
    </Drawer>
  )
}

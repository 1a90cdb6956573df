import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useUndo } from '../forms/use-undo.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { useRationingWords } from './rationing-words.ts'

const percents = ['lines_percent', 'quantity_percent', 'batches'] as const
const blank = {
  ...{ region: '', tier: '', customers: '', first: '', until: '', reason: '', fast: '' },
  ...{ lines_percent: '100', quantity_percent: '100', batches: '1' },
}
const listOf = (text: string) => text.split(/[\s,，、]+/).filter(Boolean)

/** For whom, how little, how long and why. */
export function RationingForm({ onClose }: { onClose(): void }) {
  const { t } = useRationingWords()
  const { today } = useAsOf()
  const queries = useQueryClient()
  const draft = useDraft('rationing')
  const typed = { ...blank, from: today, ...draft.typed }
  const isFast = typed.fast === 'yes'
  const [wants, setWants] = useState<Readonly<Record<string, string>>>({})
  const undo = useUndo()
  const putAway = () => {
    draft.forget()
    onClose()
  }
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
            withhold_fast_movers: isFast,
            ...{ from: typed.from, until: typed.until, reason: typed.reason.trim() },
          },
        }),
      ),
    onSuccess: async ({ id }) => {
      notify({ says: t('begun', { day: typed.from }), undo: undo.rationing(id, typed.from) })
      putAway()
      await queries.invalidateQueries()
    },
  })
  const faults = faultsOf(beginning.error, Object.keys(blank).concat('from'))
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => {
      draft.type(name, value)
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
              <input
                type="checkbox"
                checked={isFast}
                onChange={event => draft.type('fast', event.target.checked ? 'yes' : '')}
              />{' '}
              {t('fast')}
            </label>
          </div>
          <DayField label={t('from')} today={today} required {...field('from')} />
          <DayField label={t('until')} today={today} required {...field('until')} />
          <div className="whole">
            <TextField label={t('reason')} required {...field('reason')} />
          </div>
        </div>
        <FormFoot action={t('save')} isOff={beginning.isPending} back={t('back')} onBack={putAway} />
      </form>
    </Drawer>
  )
}

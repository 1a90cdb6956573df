import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { faultsOf } from '../customers/faults.ts'
import { RefusedForm } from '../customers/RefusedForm.tsx'
import { useKeyWords } from './key-words.ts'
import { ShownOnce } from './ShownOnce.tsx'

/** For oneself; keys for others are made on the command line. */
export function NewKey({ onClose }: { readonly onClose: () => void }) {
  const { t } = useKeyWords()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [scope, setScope] = useState('read')
  const [days, setDays] = useState('')
  const make = useMutation({
    mutationFn: () =>
      told(
        api.POST('/api/v1/api-keys', {
          body: {
            name,
            scope: scope === 'all' ? 'all' : 'read',
            ...(days.trim() === '' ? {} : { days: Number(days) }),
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  const faults = faultsOf(make.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <Drawer title={t('title')} onClose={onClose}>
      {make.data ? (
        <ShownOnce says={t('shown', { name: make.data.name })} secret={make.data.key} onDone={onClose} />
      ) : (
        <form noValidate className="stack gap16" onSubmit={send} aria-busy={make.isPending}>
          <RefusedForm faults={faults} />
          <TextField
            label={t('name')}
            value={name}
            required
            onChange={setName}
            fault={faults.fields.name}
            hint={t('nameHint')}
          />
          <ChoiceField
            label={t('scope')}
            value={scope}
            choices={[
              { value: 'read', label: t('read') },
              { value: 'all', label: t('all') },
            ]}
            onChange={setScope}
          />
          <TextField
            label={t('days')}
            inputMode="numeric"
            value={days}
            onChange={setDays}
            fault={faults.fields.days}
            hint={t('daysHint')}
          />
          <div className="formfoot">
            <button type="submit" className="btn p" disabled={make.isPending || name.trim() === ''}>
              {t('make')}
            </button>
            <span className="sp" />
            <button type="button" className="btn" onClick={onClose}>
              {t('cancel')}
            </button>
          </div>
        </form>
      )}
    </Drawer>
  )
}

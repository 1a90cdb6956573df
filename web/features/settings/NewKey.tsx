import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, told } from '../../api/client.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useKeyWords } from './key-words.ts'
import { ShownOnce } from './ShownOnce.tsx'

/** For oneself; keys for others are made on the command line. */
export function NewKey({ onClose }: { readonly onClose: () => void }) {
  const { t } = useKeyWords()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft('new key')
  const { name = '', scope = 'read', days = '' } = typed
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
    onSuccess: () => {
      forget()
      return queries.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  const faults = faultsOf(make.error, ['name', 'scope', 'days'])
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
            onChange={text => type('name', text)}
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
            onChange={text => type('scope', text)}
            fault={faults.fields.scope}
          />
          <TextField
            label={t('days')}
            inputMode="numeric"
            value={days}
            onChange={text => type('days', text)}
            fault={faults.fields.days}
            hint={t('daysHint')}
          />
          <FormFoot
            action={t('make')}
            isOff={make.isPending || name.trim() === ''}
            back={t('cancel')}
            onBack={() => {
              forget()
              onClose()
            }}
          />
        </form>
      )}
    </Drawer>
  )
}

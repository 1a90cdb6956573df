import type { FormEvent } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { PersonFields } from './PersonFields.tsx'
import { type EnteredPerson, type Person, useAdmit } from './people-queries.ts'
import { usePeopleWords } from './people-words.ts'
import { ShownOnce } from './ShownOnce.tsx'

interface AdmitPersonProps {
  readonly people: readonly Person[]
  onClose(): void
}

const nobody: EnteredPerson = { name: '', role: 'sales', email: '', salesperson: '', manager: '' }

export function AdmitPerson({ people, onClose }: AdmitPersonProps) {
  const { t } = usePeopleWords()
  const { typed, type, forget } = useDraft('admit')
  const entered = { ...nobody, ...typed }
  const admit = useAdmit()
  const faults = faultsOf(admit.error, Object.keys(nobody))
  const send = (event: FormEvent) => {
    event.preventDefault()
    admit.mutate(entered, { onSuccess: forget })
  }
  const made = admit.data
  return (
    <Drawer title={t('addTitle')} onClose={onClose}>
      {made ? (
        <Admitted name={made.name} password={made.password} onClose={onClose} />
      ) : (
        <form noValidate className="stack gap16" onSubmit={send} aria-busy={admit.isPending}>
          <RefusedForm faults={faults} />
          <TextField
            label={t('name')}
            value={entered.name}
            required
            onChange={name => type('name', name)}
            fault={faults.fields.name}
          />
          <PersonFields {...{ entered, people }} faults={faults.fields} onType={type} />
          <FormFoot
            action={t('send')}
            isOff={admit.isPending || entered.name.trim() === ''}
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

interface AdmittedProps {
  readonly name: string
  readonly password: string | null
  onClose(): void
}

function Admitted({ name, password, onClose }: AdmittedProps) {
  const { t } = usePeopleWords()
  if (password !== null) {
    return <ShownOnce says={t('password', { name })} secret={password} onDone={onClose} />
  }
  return <p role="status">{t('ownPassword', { name })}</p>
}

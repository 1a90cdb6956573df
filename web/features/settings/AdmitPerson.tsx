import { type FormEvent, useState } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { TextField } from '../../ui/field.tsx'
import { faultsOf } from '../customers/faults.ts'
import { RefusedForm } from '../customers/RefusedForm.tsx'
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
  const [entered, setEntered] = useState(nobody)
  const admit = useAdmit()
  const faults = faultsOf(admit.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    admit.mutate(entered)
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
            onChange={name => setEntered({ ...entered, name })}
            fault={faults.fields.name}
          />
          <PersonFields {...{ entered, people }} faults={faults.fields} onChange={setEntered} />
          <div className="formfoot">
            <button type="submit" className="btn p" disabled={admit.isPending || entered.name.trim() === ''}>
              {t('send')}
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

import type { FormEvent } from 'react'
import { Drawer } from '../../ui/drawer.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { PersonAccess } from './PersonAccess.tsx'
import { PersonFields } from './PersonFields.tsx'
import { type EnteredPerson, type Person, type PersonChange, useChangePerson } from './people-queries.ts'
import { usePeopleWords } from './people-words.ts'

interface ChangePersonProps {
  readonly person: Person
  readonly people: readonly Person[]
  onClose(): void
}

const asEntered = ({ name, role, email, salesperson, manager }: Person): EnteredPerson => ({
  name,
  role,
  email: email ?? '',
  salesperson: salesperson ?? '',
  manager: manager ?? '',
})

/** What differs from what is on file; an emptied field takes the value away. */
function changeOf(before: EnteredPerson, after: EnteredPerson): PersonChange {
  const fields = ['role', 'email', 'salesperson', 'manager'] as const
  return Object.fromEntries(
    fields
      .filter(field => before[field] !== after[field])
      .map(field => [field, after[field].trim() === '' ? null : after[field]]),
  )
}

export function ChangePerson({ person, people, onClose }: ChangePersonProps) {
  const { t } = usePeopleWords()
  const { typed, type, forget } = useDraft(`person ${person.name}`)
  const entered = { ...asEntered(person), ...typed }
  const change = useChangePerson(person.name)
  const faults = faultsOf(change.error, ['role', 'email', 'salesperson', 'manager'])
  const wanted = changeOf(asEntered(person), entered)
  const isSame = Object.keys(wanted).length === 0
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(wanted, {
      onSuccess: () => {
        forget()
        onClose()
      },
    })
  }
  return (
    <Drawer title={t('edit', { name: person.name })} onClose={onClose}>
      <form noValidate className="stack gap16" onSubmit={send} aria-busy={change.isPending}>
        <RefusedForm faults={faults} />
        <PersonFields {...{ entered, people }} faults={faults.fields} onType={type} />
        <div className="formfoot">
          <button type="submit" className="btn p" disabled={change.isPending || isSame}>
            {t('save')}
          </button>
          {isSame ? <span className="sm m">{t('nothing')}</span> : null}
        </div>
      </form>
      <PersonAccess person={person} />
    </Drawer>
  )
}

import { roles, useRoleName } from '../../role-names.ts'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import type { EnteredPerson, Person } from './people-queries.ts'
import { usePeopleWords } from './people-words.ts'

interface PersonFieldsProps {
  readonly entered: EnteredPerson
  readonly people: readonly Person[]
  readonly faults: Readonly<Record<string, string>>
  onType(field: keyof EnteredPerson, value: string): void
}

/** All but the name, which stays with a person for good. */
export function PersonFields({ entered, people, faults, onType }: PersonFieldsProps) {
  const { t } = usePeopleWords()
  const roleName = useRoleName()
  const set = (field: keyof EnteredPerson) => (value: string) => onType(field, value)
  const above = people.filter(({ name, left }) => !left && name !== entered.name)
  return (
    <>
      <ChoiceField
        label={t('role')}
        value={entered.role}
        choices={roles.map(role => ({ value: role, label: roleName(role) }))}
        onChange={set('role')}
        fault={faults.role}
      />
      <TextField
        label={t('email')}
        inputMode="email"
        value={entered.email}
        onChange={set('email')}
        fault={faults.email}
      />
      <TextField
        label={t('salesperson')}
        value={entered.salesperson}
        onChange={set('salesperson')}
        fault={faults.salesperson}
        hint={t('salespersonHint')}
      />
      <ChoiceField
        label={t('manager')}
        value={entered.manager}
        choices={[
          { value: '', label: t('nobody') },
          ...above.map(({ name }) => ({ value: name, label: name })),
        ]}
        onChange={set('manager')}
        fault={faults.manager}
        hint={t('managerHint')}
      />
    </>
  )
}

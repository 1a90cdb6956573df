import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { roles, useRoleName } from '../../role-names.ts'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Choice, Filters } from '../lists/Filters.tsx'
import { FindFilter } from '../lists/FindFilter.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { ListTools } from '../lists/ListTools.tsx'
import { type ListColumn, type Listed, withoutMoney } from '../lists/list-column.ts'
import { useList } from '../lists/use-list.ts'
import { AdmitPerson } from './AdmitPerson.tsx'
import { ChangePerson } from './ChangePerson.tsx'
import {
  askPeople,
  type Person,
  peopleFilters,
  peopleStates,
  useEverybody,
  usePeopleList,
} from './people-queries.ts'
import { usePeopleWords } from './people-words.ts'
import { usePartFilters } from './use-part-filters.ts'

/** Who works here, as what, and whose customers they see. */
export function PeoplePart() {
  const { t } = usePeopleWords()
  const roleName = useRoleName()
  const { today } = useAsOf()
  const { asked, isNarrowed, change, clear } = usePartFilters('people', peopleFilters)
  const search: { readonly person?: string; readonly new?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const show = (wanted: { person?: string; new?: string }) =>
    void navigate({
      to: '/settings/$part',
      params: { part: 'people' },
      search: ({ person: _, new: __, ...before }: Record<string, string | undefined>) => ({
        ...before,
        ...wanted,
      }),
    })
  const pages = usePeopleList(asked)
  const rows = withoutMoney(pages.people)
  const everybody = useEverybody(search.new !== undefined || search.person !== undefined)
  const chosen = everybody?.find(({ name }) => name === search.person)
  const [active, setActive] = useState(-1)
  const open = (row: Person | undefined) => {
    if (row) show({ person: row.name })
  }
  const list = useList(
    'people',
    usePeopleColumns(row => {
      setActive(rows.indexOf(row))
      open(row)
    }),
  )
  useListKeys({ count: rows.length, active, onMove: setActive, onOpen: index => open(rows[index]) })
  return (
    <>
      <div className="row wrap">
        <Filters isNarrowed={isNarrowed} onClear={clear}>
          <FindFilter name={t('find')} value={asked.q} onChange={q => change({ q })} />
          <Choice
            name={t('role')}
            value={asked.role}
            choices={roles.map(role => [role, roleName(role)])}
            onChange={role => change({ role })}
          />
          <Choice
            name={t('state')}
            value={asked.state}
            choices={peopleStates.map(state => [state, t(state)])}
            onChange={state => change({ state })}
          />
        </Filters>
        <ListTools
          list={list}
          name={`${t('list')}-${today}`}
          ask={async after => {
            const { people, next } = await askPeople(asked, after, 500)
            return { rows: withoutMoney(people), next }
          }}
        />
        <button type="button" className="btn p" onClick={() => show({ new: 'yes' })}>
          {t('add')}
        </button>
      </div>
      <section className="panel" aria-busy={pages.isFetching}>
        <ListRows {...{ list: pages, count: rows.length, waiting: 8 }} empty={<Empty says={t('noMatch')} />}>
          <ListTable
            {...{ rows, active, pages, columns: list.columns }}
            label={t('list')}
            keyOf={({ name }) => name}
            isOpen={({ name }) => name === search.person}
          />
        </ListRows>
      </section>
      {search.new && everybody ? <AdmitPerson people={everybody} onClose={() => show({})} /> : null}
      {chosen && everybody ? (
        <ChangePerson key={chosen.name} person={chosen} people={everybody} onClose={() => show({})} />
      ) : null}
    </>
  )
}

type PersonRow = Person & Listed

function usePeopleColumns(onOpen: (row: PersonRow) => void): readonly ListColumn<PersonRow>[] {
  const { t } = usePeopleWords()
  const roleName = useRoleName()
  const signIn = ({ left, signs_in: isIn }: Person) => (left ? 'left' : isIn ? 'active' : 'noLogin')
  return [
    {
      id: 'name',
      name: t('name'),
      isFixed: true,
      textOf: ({ name }) => name,
      look: row => (
        <button type="button" className={`plain open ${row.left ? 'm' : 'b'}`} onClick={() => onOpen(row)}>
          {row.name}
        </button>
      ),
    },
    { id: 'role', name: t('role'), width: 116, textOf: ({ role }) => roleName(role) },
    { id: 'salesperson', name: t('salesperson'), width: 148, textOf: ({ salesperson }) => salesperson },
    { id: 'manager', name: t('manager'), width: 112, textOf: ({ manager }) => manager },
    { id: 'email', name: t('email'), width: 184, textOf: ({ email }) => email },
    {
      id: 'state',
      name: t('state'),
      width: 128,
      textOf: row => t(signIn(row)),
      look: row => {
        const state = signIn(row)
        const look = { left: 'tag stop', active: 'm2', noLogin: 'tag' }[state]
        return <span className={look}>{t(state)}</span>
      },
    },
  ]
}

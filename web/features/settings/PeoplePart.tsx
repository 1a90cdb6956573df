import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRoleName } from '../../role-names.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { AdmitPerson } from './AdmitPerson.tsx'
import { ChangePerson } from './ChangePerson.tsx'
import { type Person, usePeople } from './people-queries.ts'
import { usePeopleWords } from './people-words.ts'

/** Who works here, as what, and whose customers they see. */
export function PeoplePart() {
  const { t } = usePeopleWords()
  const { data, error, refetch } = usePeople()
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
  const people = data?.people ?? []
  const chosen = people.find(({ name }) => name === search.person)
  return (
    <section className="panel">
      <header>
        <span className="m">{data ? t('count', { count: people.length }) : ''}</span>
        <span className="sp" />
        <button type="button" className="btn p" onClick={() => show({ new: 'yes' })}>
          {t('add')}
        </button>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={8} />}
      {people.length > 0 ? <PeopleTable people={people} /> : null}
      {search.new ? <AdmitPerson people={people} onClose={() => show({})} /> : null}
      {chosen ? (
        <ChangePerson key={chosen.name} person={chosen} people={people} onClose={() => show({})} />
      ) : null}
    </section>
  )
}

function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const { t } = usePeopleWords()
  const roleName = useRoleName()
  return (
    <Scroll label={t('list')}>
      <table className="t">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('role')}</th>
            <th>{t('salesperson')}</th>
            <th>{t('manager')}</th>
            <th>{t('email')}</th>
            <th>{t('state')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr key={person.name}>
              <td className={person.left ? 'm' : 'b'}>{person.name}</td>
              <td>{roleName(person.role)}</td>
              <td>{person.salesperson ?? <span className="zero">–</span>}</td>
              <td>{person.manager ?? <span className="zero">–</span>}</td>
              <td>{person.email ?? <span className="zero">–</span>}</td>
              <td>
                <SignIn person={person} />
              </td>
              <td className="n">
                <Link
                  className="link"
                  to="/settings/$part"
                  params={{ part: 'people' }}
                  search={before => ({ ...before, person: person.name })}
                  aria-label={t('edit', { name: person.name })}
                >
                  {t('editShort')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function SignIn({ person }: { readonly person: Person }) {
  const { t } = usePeopleWords()
  if (person.left) return <span className="tag stop">{t('left')}</span>
  return person.signs_in ? (
    <span className="m2">{t('active')}</span>
  ) : (
    <span className="tag">{t('noLogin')}</span>
  )
}

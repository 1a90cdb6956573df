import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { roles } from '../../role-names.ts'
import { pagesOf } from '../lists/pages-of.ts'

export type Person = components['schemas']['Person']

const key = ['people']

export const peopleFilters = ['q', 'role', 'state'] as const
export const peopleStates = ['here', 'left'] as const
export type PeopleAsked = Readonly<Partial<Record<(typeof peopleFilters)[number], string>>>

export function askPeople({ q, role: wanted, state }: PeopleAsked, after: string, limit = 100) {
  const role = roles.find(each => each === wanted)
  const query = {
    ...(q === undefined ? {} : { q }),
    ...(role === undefined ? {} : { role }),
    ...(state === 'left' ? ({ left: 'true' } as const) : {}),
    ...(state === 'here' ? ({ left: 'false' } as const) : {}),
    ...(after === '' ? {} : { after }),
    limit,
  }
  return told(api.GET('/api/v1/people', { params: { query } }))
}

export function usePeopleList(asked: PeopleAsked) {
  const list = useInfiniteQuery({
    ...pagesOf([...key, asked], after => askPeople(asked, after)),
    placeholderData: before => before,
  })
  return { ...list, people: list.data?.pages.flatMap(({ people }) => people) ?? [] }
}

/** All of them: any may be somebody's superior. */
export function useEverybody(isWanted: boolean): readonly Person[] | undefined {
  const { data } = useQuery({
    queryKey: [...key, 'all'],
    enabled: isWanted,
    async queryFn() {
      const people: Person[] = []
      let after: string | null = ''
      while (after !== null) {
        const page: Awaited<ReturnType<typeof askPeople>> = await askPeople({}, after, 500)
        people.push(...page.people)
        after = page.next
      }
      return people
    },
  })
  return data
}

export interface EnteredPerson {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly salesperson: string
  readonly manager: string
}

/** What was left empty is not said. */
const given = ({ email, salesperson, manager }: EnteredPerson) => ({
  ...(email.trim() ? { email } : {}),
  ...(salesperson.trim() ? { salesperson } : {}),
  ...(manager ? { manager } : {}),
})

export function useAdmit() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (entered: EnteredPerson) =>
      told(
        api.POST('/api/v1/people', {
          body: { name: entered.name, role: entered.role, ...given(entered) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export interface PersonChange {
  readonly role?: string
  readonly email?: string | null
  readonly salesperson?: string | null
  readonly manager?: string | null
  readonly left?: boolean
}

export function useChangePerson(name: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: PersonChange) =>
      told(api.PATCH('/api/v1/people/{name}', { params: { path: { name } }, body: change })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export const useNewPassword = (name: string) =>
  useMutation({
    mutationFn: (dropSecondFactor: boolean) =>
      told(
        api.POST('/api/v1/people/{name}/password', {
          params: { path: { name } },
          body: { drop_second_factor: dropSecondFactor },
        }),
      ),
  })

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'

export type Person = components['schemas']['Person']

const key = ['people']

/** The first 500: a company has fewer. */
export const usePeople = () =>
  useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/v1/people', { params: { query: { limit: 500 } } })),
  })

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

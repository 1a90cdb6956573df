/** Who is signed in, for which company, and what the role permits. */
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, told } from './api/client.ts'
import type { paths } from './api/schema.d.ts'
import { momentText } from './ui/moments.ts'

export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json']

/** Null when nobody is signed in. */
async function fetchSession(): Promise<Session | null> {
  return (await told<Session | undefined>(api.GET('/api/v1/session'))) ?? null
}

export const sessionQuery = { queryKey: ['session'], queryFn: fetchSession, staleTime: 60_000 }

export const useSessionQuery = () => useQuery(sessionQuery)

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('nobody is signed in here')
  return session
}

export const useMay = () => {
  const { permissions } = useSession()
  return (permission: string) => permissions.includes(permission)
}

/** Instants are told in the company's zone, as its business days are counted. */
export const useMoment = () => {
  const { company } = useSession()
  return (at: string) => momentText(at, company.zone)
}

/** Who is signed in, for which company, and what the role permits. */
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, Refusal, told } from './api/client.ts'
import { momentText } from './ui/moments.ts'

export type Session = Awaited<ReturnType<typeof fetchSession>> & object

/** Null when nobody is signed in. */
export async function fetchSession() {
  try {
    return await told(api.GET('/api/v1/session'))
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) return null
    throw error
  }
}

export const useSessionQuery = () =>
  useQuery({ queryKey: ['session'], queryFn: fetchSession, staleTime: 60_000 })

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

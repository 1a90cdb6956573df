/** Nobody passes without being known; who is, finds the frame around every page. */
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { api, told } from '../../api/client.ts'
import { SessionContext, useSessionQuery } from '../../session.tsx'
import { Broken } from '../../ui/states.tsx'
import { useFaultFocus } from '../forms/use-fault-focus.ts'
import { Frame } from './Frame.tsx'
import { NotYours } from './NoPage.tsx'
import { neededFor } from './pages-of-role.ts'

const SignInPage = lazy(() =>
  import('../sign-in/SignInPage.tsx').then(page => ({ default: page.SignInPage })),
)
const ResetPage = lazy(() => import('../sign-in/ResetPage.tsx').then(page => ({ default: page.ResetPage })))
const TermsPage = lazy(() => import('../contracts/TermsPage.tsx').then(page => ({ default: page.TermsPage })))
const FirstRunPage = lazy(() =>
  import('../first-run/FirstRunPage.tsx').then(page => ({ default: page.FirstRunPage })),
)

export function Gate({ children }: { readonly children: ReactNode }) {
  const { data: session, error, refetch } = useSessionQuery()
  const { pathname } = useLocation()
  const [wasInside, setWasInside] = useState(false)
  useFaultFocus()
  if (session && !wasInside) setWasInside(true)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (session === undefined) return null
  return (
    <Suspense fallback={null}>
      {pathname === '/terms' ? (
        <TermsPage />
      ) : pathname === '/reset-password' ? (
        <ResetPage />
      ) : session ? (
        <SessionContext value={session}>
          <Frame>{session.permissions.includes(neededFor(pathname)) ? children : <NotYours />}</Frame>
        </SessionContext>
      ) : (
        <Outside hasEnded={wasInside} />
      )}
    </Suspense>
  )
}

/** In a world without a company there is nobody yet who could sign in. */
function Outside({ hasEnded }: { readonly hasEnded: boolean }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['set-up'],
    queryFn: () => told(api.GET('/api/v1/setup')),
    staleTime: 60_000,
  })
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return null
  return data.needed ? <FirstRunPage /> : <SignInPage hasEnded={hasEnded} />
}

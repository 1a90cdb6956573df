/** Nobody passes without being known; who is, finds the frame around every page. */
import { lazy, type ReactNode, Suspense } from 'react'
import { SessionContext, useSessionQuery } from '../../session.tsx'
import { Broken } from '../../ui/states.tsx'

const SignInPage = lazy(() =>
  import('../sign-in/SignInPage.tsx').then(page => ({ default: page.SignInPage })),
)
const Frame = lazy(() => import('./Frame.tsx').then(page => ({ default: page.Frame })))

export function Gate({ children }: { readonly children: ReactNode }) {
  const { data: session, error, refetch } = useSessionQuery()
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (session === undefined) return null
  return (
    <Suspense fallback={null}>
      {session ? (
        <SessionContext value={session}>
          <Frame>{children}</Frame>
        </SessionContext>
      ) : (
        <SignInPage />
      )}
    </Suspense>
  )
}

import { useRouter } from '@tanstack/react-router'

/** Back to where the form was asked for. */
export function useLeave() {
  const router = useRouter()
  return () =>
    router.history.canGoBack() ? router.history.back() : void router.navigate({ to: '/documents' })
}

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refusal } from './api/client.ts'
import { firstLanguage, speak } from './language/language.ts'
import { Pages } from './routes.tsx'
import { sessionQuery } from './session.tsx'
import { Look } from './ui/theme.tsx'
import './ui/tokens.css'
import './ui/ui.css'
import './ui/page.css'

// Whoever is no longer signed in is asked to sign in at once, where they are.
const onError = (error: unknown) => {
  if (error instanceof Refusal && error.type === 'not-signed-in')
    void queries.invalidateQueries({ queryKey: ['session'] })
}
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one however often it is asked again; an outage may pass.
      retry: (failures, error) => failures < 2 && !(error instanceof Refusal && error.status < 500),
    },
  },
})

speak(firstLanguage())
// Asked while the page's own script is still on its way.
void queries.prefetchQuery(sessionQuery)
const root = document.getElementById('root')
if (!root) throw new Error('no root')
createRoot(root).render(
  <StrictMode>
    <Look>
      <QueryClientProvider client={queries}>
        <Pages />
      </QueryClientProvider>
    </Look>
  </StrictMode>,
)

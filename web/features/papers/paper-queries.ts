import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'

export type Paper = components['schemas']['Paper']
export type PaperKind = Paper['kind']

export const paperKinds = [
  'licence',
  'id',
  'seal',
  'authorisation',
  'contract',
  'acknowledgement',
  'guarantee',
  'delivery',
  'financials',
  'inspection',
  'letter',
  'other',
] as const satisfies readonly PaperKind[]

/** What can be kept, as a chooser of files takes it. */
export const paperForms = 'application/pdf,image/png,image/jpeg,image/webp'

/** All of a customer, or those about one contract or the like. */
export type Belonging = { readonly customer: string } | { readonly about: string }

export const usePapers = (of: Belonging) =>
  useInfiniteQuery(
    pagesOf(['papers', of], after =>
      told(
        api.GET('/api/v1/papers', {
          params: { query: { ...of, limit: 50, ...(after ? { after } : {}) } },
        }),
      ),
    ),
  )

/** Who read a sealed one, beside what is known of it. */
export const usePaper = (id: string) =>
  useQuery({
    queryKey: ['paper', id],
    queryFn: () => told(api.GET('/api/v1/papers/{id}', { params: { path: { id } } })),
  })

export interface Sending {
  readonly kind: PaperKind
  readonly note: string
  readonly sealed: boolean
  readonly files: readonly File[]
}

export function sendPapers(of: Belonging, { kind, note, sealed, files }: Sending) {
  const form = new FormData()
  for (const [name, value] of Object.entries(of)) form.append(name, value)
  const body = { kind, note, sealed: sealed ? 'true' : 'false' } as const
  for (const [name, value] of Object.entries(body)) form.append(name, value)
  for (const file of files) form.append('file', file, file.name)
  return told(api.POST('/api/v1/papers', { body, bodySerializer: () => form }))
}

export function useSendPapers(of: Belonging) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sending: Sending) => sendPapers(of, sending),
    onSuccess: () => void queries.invalidateQueries(),
  })
}

export function useWithdraw(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      told(api.POST('/api/v1/papers/{id}/withdraw', { params: { path: { id } }, body: { reason } })),
    onSuccess: () => void queries.invalidateQueries(),
  })
}

export const contentOf = (id: string, download = false) =>
  `/api/v1/papers/${id}/content${download ? '?download=true' : ''}`

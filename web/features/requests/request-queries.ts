import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { isPreview } from '../forms/use-entry.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'

/** `mine`: pending, and for whoever looks to decide. */
export const states = ['mine', 'pending', 'approved', 'refused', 'withdrawn'] as const
export type State = (typeof states)[number]
export type Request = Awaited<ReturnType<typeof fetchRequest>>
export type ActionName = components['schemas']['Request']['action']

const fetchRequest = (id: string) => told(api.GET('/api/v1/requests/{id}', { params: { path: { id } } }))

export const askRequests = (state: State | undefined, after: string, limit = 100) =>
  told(
    api.GET('/api/v1/requests', {
      params: { query: { ...stated(state), limit, ...(after ? { after } : {}) } },
    }),
  )

const stated = (state: State | undefined) =>
  state === undefined ? {} : state === 'mine' ? ({ state: 'pending', to_decide: 'true' } as const) : { state }

export const useRequests = (state: State | undefined) =>
  useInfiniteQuery(pagesOf(['requests', state], after => askRequests(state, after)))

export const useRequestTotals = (state: State | undefined, pages: Parameters<typeof useListTotals>[2]) =>
  useListTotals(
    ['requests', state],
    () => told(api.GET('/api/v1/totals/requests', { params: { query: stated(state) } })),
    pages,
  )

export const useRequest = (id: string) =>
  useQuery({ queryKey: ['request', id], queryFn: () => fetchRequest(id) })

/** What approving it now would book; refused where it could not be carried out, or by whoever looks. */
export const approvalPreview = (id: string) => ({
  queryKey: ['request', id, 'preview'],
  retry: false,
  queryFn: async () => {
    const params = { path: { id }, query: { preview: 'true' as const } }
    const answer: unknown = await told(api.POST('/api/v1/requests/{id}/approve', { params, body: {} }))
    if (!isPreview(answer)) throw new Error('no preview')
    return answer
  },
})

export const useApprovalPreview = (id: string) => useQuery(approvalPreview(id))

/** Less than was asked for; what is left out stays as asked. */
export interface Less {
  readonly amount?: string
  readonly terms?: string
}

export type Decision = 'approve' | 'refuse' | 'withdraw'

export function decideOn(id: string, decision: Decision, reason: string, less: Less = {}) {
  const path = { id }
  if (decision === 'withdraw') return told(api.POST('/api/v1/requests/{id}/withdraw', { params: { path } }))
  if (decision === 'refuse')
    return told(api.POST('/api/v1/requests/{id}/refuse', { params: { path }, body: { reason } }))
  const body = { ...less, ...(reason === '' ? {} : { reason }) }
  return told(api.POST('/api/v1/requests/{id}/approve', { params: { path }, body }))
}

/** What was decided may have been booked: every figure is asked for anew. */
export function useDecide(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ decision, reason, less }: { decision: Decision; reason: string; less?: Less }) =>
      decideOn(id, decision, reason, less),
    // Not awaited: what is decided takes its form off the page, and with it what the form says last.
    onSettled: () => void queries.invalidateQueries(),
  })
}

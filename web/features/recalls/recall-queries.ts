import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'

export type Recall = components['schemas']['Recall']
export type RecallSheet = components['schemas']['RecallSheet']
export type RecallLine = RecallSheet['lines'][number]
export type UnpaidGoods = components['schemas']['UnpaidGoods']
export type Step = RecallSheet['next'][number]

export const recallStates = ['approved', 'handed-over', 'credited', 'withdrawn'] as const

export interface RecallFilter {
  readonly customer?: string | undefined
  readonly state?: string | undefined
}

export function recallQuery({ customer, state }: RecallFilter) {
  const known = recallStates.find(each => each === state)
  return { ...(customer ? { customer } : {}), ...(known ? { state: known } : {}) }
}

export const askRecalls = (query: ReturnType<typeof recallQuery>, after: string, limit = 50) =>
  told(api.GET('/api/v1/recalls', { params: { query: { ...query, limit, ...(after ? { after } : {}) } } }))

export function useRecalls(filter: RecallFilter) {
  const query = recallQuery(filter)
  return useInfiniteQuery(pagesOf(['recalls', query], after => askRecalls(query, after)))
}

export const useRecall = (number: string) =>
  useQuery({
    queryKey: ['recall', number],
    queryFn: () => told(api.GET('/api/v1/recalls/{number}', { params: { path: { number } } })),
  })

export const useUnpaidGoods = (code: string) =>
  useQuery({
    queryKey: ['unpaid-goods', code],
    enabled: code !== '',
    queryFn: () => told(api.GET('/api/v1/customers/{code}/unpaid-goods', { params: { path: { code } } })),
    select: ({ goods }) => goods,
  })

type BodyOf<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
export type AskBody = BodyOf<'/api/v1/recalls'>

export function useAskRecall() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: AskBody) => told<unknown>(api.POST('/api/v1/recalls', { body })),
    onSettled: () => void queries.invalidateQueries(),
  })
}

export type Taken =
  | { readonly step: 'withdraw'; readonly body: { reason: string } }
  | { readonly step: 'hand-over'; readonly body: BodyOf<'/api/v1/recalls/{number}/hand-over'> }
  | { readonly step: 'credit'; readonly body: BodyOf<'/api/v1/recalls/{number}/credit'> }

export function useTakeStep(number: string) {
  const queries = useQueryClient()
  const params = { path: { number } }
  return useMutation({
    mutationFn: ({ step, body }: Taken): Promise<unknown> => {
      if (step === 'withdraw') return told(api.POST('/api/v1/recalls/{number}/withdraw', { params, body }))
      if (step === 'hand-over') return told(api.POST('/api/v1/recalls/{number}/hand-over', { params, body }))
      return told(api.POST('/api/v1/recalls/{number}/credit', { params, body }))
    },
    onSettled: () => void queries.invalidateQueries(),
  })
}

export function useRecallTotals(filter: RecallFilter, pages: Parameters<typeof useListTotals>[2]) {
  const query = recallQuery(filter)
  return useListTotals(
    ['recalls', query],
    () => told(api.GET('/api/v1/totals/recalls', { params: { query } })),
    pages,
  )
}

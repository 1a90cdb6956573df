import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'
import { sendPapers } from '../papers/paper-queries.ts'

export type Application = components['schemas']['CreditApplication']
export type ApplicationSheet = components['schemas']['CreditApplicationSheet']
export type DocumentRow = ApplicationSheet['documents'][number]

export const applicationStates = ['draft', 'submitted', 'approved', 'in-force', 'refused', 'dropped'] as const
export const grounds = [
  'no-licence',
  'papers-doubtful',
  'poor-payer',
  'weak-finances',
  'lawsuit',
  'too-much',
  'price-refused',
  'other',
] as const

export interface ApplicationFilter {
  readonly customer?: string | undefined
  readonly state?: string | undefined
}

export function applicationQuery({ customer, state }: ApplicationFilter) {
  const known = applicationStates.find(each => each === state)
  return { ...(customer ? { customer } : {}), ...(known ? { state: known } : {}) }
}

export const askApplications = (query: ReturnType<typeof applicationQuery>, after: string, limit = 50) =>
  told(
    api.GET('/api/v1/credit-applications', {
      params: { query: { ...query, limit, ...(after ? { after } : {}) } },
    }),
  )

export function useApplications(filter: ApplicationFilter) {
  const query = applicationQuery(filter)
  return useInfiniteQuery(pagesOf(['applications', query], after => askApplications(query, after)))
}

const fetchApplication = (id: string) =>
  told(api.GET('/api/v1/credit-applications/{id}', { params: { path: { id } } }))

export const useApplication = (id: string) =>
  useQuery({ queryKey: ['application', id], queryFn: () => fetchApplication(id) })

export interface Written {
  readonly amount: string
  readonly terms: string
  readonly purpose: string
  readonly demand: string
}

export function useMake() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Written & { readonly customer: string }) =>
      told(api.POST('/api/v1/credit-applications', { body: { ...body, currency: null, accepted: null } })),
    onSuccess: () => void queries.invalidateQueries(),
  })
}

/** Fields that are not named stay as they are. */
export function useRewrite({ id, version, currency, amount, terms, purpose, demand, accepted }: Application) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (changed: Partial<Written & Pick<Application, 'accepted'>>) =>
      told(
        api.PUT('/api/v1/credit-applications/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: { currency, amount, terms, purpose, demand, accepted, ...changed },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries(),
  })
}

export interface HandingIn {
  readonly item: DocumentRow['item']
  readonly kind: 'licence' | 'id'
  /** A paper that is here already, or a file that is kept, sealed, before. */
  readonly from: string | File
}

export function useHandIn(id: string) {
  const queries = useQueryClient()
  const path = { id }
  return useMutation({
    mutationFn: async ({ item, kind, from }: HandingIn) => {
      const paper = typeof from === 'string' ? from : await keep(id, kind, from)
      return told(
        api.POST('/api/v1/credit-applications/{id}/documents', { params: { path }, body: { item, paper } }),
      )
    },
    onSettled: () => void queries.invalidateQueries(),
  })
}

async function keep(id: string, kind: 'licence' | 'id', file: File): Promise<string> {
  const sending = { kind, note: '', sealed: true, files: [file] } as const
  const { papers } = await sendPapers({ about: `application:${id}` }, sending)
  return papers[0]?.id ?? ''
}

export type Seen = Readonly<Record<'seal' | 'words' | 'right', boolean>> & { readonly note: string }

/** What a person does with the application; every figure is asked for anew. */
export function useStep(id: string) {
  const queries = useQueryClient()
  const params = { path: { id } }
  return useMutation({
    mutationFn: (step: Step) => {
      switch (step.does) {
        case 'submit':
          return told(api.POST('/api/v1/credit-applications/{id}/submit', { params, body: {} }))
        case 'drop':
          return told(
            api.POST('/api/v1/credit-applications/{id}/drop', { params, body: { reason: step.reason } }),
          )
        case 'refuse': {
          const { ground, words } = step
          return told(
            api.POST('/api/v1/credit-applications/{id}/refuse', { params, body: { ground, words } }),
          )
        }
        case 'look': {
          const { item, seen } = step
          return told(api.POST('/api/v1/credit-applications/{id}/looks', { params, body: { item, ...seen } }))
        }
        default:
          return told(
            api.POST('/api/v1/credit-applications/{id}/agreement', {
              params,
              body: { contract: step.contract },
            }),
          )
      }
    },
    onSettled: () => void queries.invalidateQueries(),
  })
}

type Step =
  | { readonly does: 'submit' }
  | { readonly does: 'drop'; readonly reason: string }
  | { readonly does: 'refuse'; readonly ground: (typeof grounds)[number]; readonly words: string }
  | { readonly does: 'look'; readonly item: DocumentRow['item']; readonly seen: Seen }
  | { readonly does: 'agree'; readonly contract: string }

export function useApplicationTotals(filter: ApplicationFilter, pages: Parameters<typeof useListTotals>[2]) {
  const query = applicationQuery(filter)
  return useListTotals(
    ['applications', query],
    () => told(api.GET('/api/v1/totals/credit-applications', { params: { query } })),
    pages,
  )
}

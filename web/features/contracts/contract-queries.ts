import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'
import { sendPapers } from '../papers/paper-queries.ts'

export type Contract = components['schemas']['Contract']
export type ContractSheet = components['schemas']['ContractSheet']
export type Finding = components['schemas']['ClauseFinding']
export type Clauses = components['schemas']['ContractClauses']
export type StepName = ContractSheet['next'][number]

export const contractStates = ['draft', 'reviewed', 'sent', 'signed', 'running', 'ended'] as const

export interface ContractFilter {
  readonly customer?: string | undefined
  readonly state?: string | undefined
  readonly renew?: string | undefined
}

export function contractQuery({ customer, state, renew }: ContractFilter) {
  const known = contractStates.find(each => each === state)
  return {
    ...(customer ? { customer } : {}),
    ...(known ? { state: known } : {}),
    ...(renew ? { to_renew: 'true' as const } : {}),
  }
}

export const askContracts = (query: ReturnType<typeof contractQuery>, after: string, limit = 50) =>
  told(api.GET('/api/v1/contracts', { params: { query: { ...query, limit, ...(after ? { after } : {}) } } }))

export function useContracts(filter: ContractFilter) {
  const query = contractQuery(filter)
  return useInfiniteQuery(pagesOf(['contracts', query], after => askContracts(query, after)))
}

export const useContract = (number: string, version?: string) =>
  useQuery({
    queryKey: ['contract', number, version ?? ''],
    enabled: number !== '',
    queryFn: () =>
      told(
        api.GET('/api/v1/contracts/{number}', {
          params: { path: { number }, query: version ? { version: Number(version) } : {} },
        }),
      ),
  })

export const useDefaults = () =>
  useQuery({
    queryKey: ['contract-defaults'],
    queryFn: () => told(api.GET('/api/v1/contract-defaults')),
  })

export function useSetDefaults() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly credit_surcharge: string; readonly renewal_days: number }) =>
      told(api.PUT('/api/v1/contract-defaults', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contract-defaults'] }),
  })
}

/** What the check says to clauses being typed; the last answer stays while the next is on its way. */
export const useClauseCheck = (clauses: Clauses) =>
  useQuery({
    queryKey: ['clause-check', clauses],
    queryFn: () => told(api.POST('/api/v1/contracts/check', { body: { clauses } })),
    placeholderData: before => before,
    retry: false,
  })

export interface Saving {
  readonly number: string
  readonly customer: string
  readonly clauses: Clauses
  /** Of another version: why, and from which it was made. */
  readonly revises?: { readonly version: number; readonly reason: string } | undefined
}

export function useSaveContract() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ number, customer, clauses, revises }: Saving) =>
      revises
        ? told(
            api.POST('/api/v1/contracts/{number}/versions', {
              params: { path: { number }, header: { 'If-Match': `"${revises.version}"` } },
              body: { clauses, reason: revises.reason },
            }),
          )
        : told(api.POST('/api/v1/contracts', { params: {}, body: { number, customer, clauses } })),
    onSuccess: () => void queries.invalidateQueries(),
  })
}

export interface Taking {
  readonly on: string
  readonly note: string
  readonly signing?: {
    readonly ours: string
    readonly theirs: string
    readonly seals: 'both' | 'ours' | 'theirs' | 'none'
    readonly sets_terms: boolean
  }
}

export function useTakeStep(number: string, step: StepName) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ on, note, signing }: Taking) => {
      const asked = { params: { path: { number } }, body: { on, note } }
      if (step === 'reviewed') return told(api.POST('/api/v1/contracts/{number}/review', asked))
      if (step === 'sent') return told(api.POST('/api/v1/contracts/{number}/send', asked))
      if (step === 'ended') return told(api.POST('/api/v1/contracts/{number}/end', asked))
      if (!signing) throw new Error('who signed?')
      return told(
        api.POST('/api/v1/contracts/{number}/sign', { ...asked, body: { ...asked.body, ...signing } }),
      )
    },
    onSuccess: () => void queries.invalidateQueries(),
  })
}

export function useMakeLink(number: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (language: 'zh-CN' | 'en') =>
      told(
        api.POST('/api/v1/contracts/{number}/links', {
          params: { path: { number } },
          body: { language, days: linkDays },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contract'] }),
  })
}
export const linkDays = 14

export interface TakingIn {
  readonly file: File
  readonly byName: string
  readonly byTitle: string
  readonly on: string
}

/** The scan is kept as a paper of the contract, and the paper is its acknowledgement. */
export function useTakeIn(number: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, byName, byTitle, on }: TakingIn) => {
      const sending = { kind: 'acknowledgement', note: '', sealed: false, files: [file] } as const
      const { papers } = await sendPapers({ about: `contract:${number}` }, sending)
      return told(
        api.POST('/api/v1/contracts/{number}/acknowledgements', {
          params: { path: { number } },
          body: { paper: papers[0]?.id ?? '', by_name: byName, by_title: byTitle, on },
        }),
      )
    },
    onSettled: () => void queries.invalidateQueries(),
  })
}

export function useContractTotals(filter: ContractFilter, pages: Parameters<typeof useListTotals>[2]) {
  const query = contractQuery(filter)
  return useListTotals(
    ['contracts', query],
    () => told(api.GET('/api/v1/totals/contracts', { params: { query } })),
    pages,
  )
}

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { useLanguage } from '../../language/language.ts'
import { isUnderWay } from '../../ui/job-state.ts'
import { pagesOf } from '../lists/pages-of.ts'

type Schemas = components['schemas']
export type Draft = Schemas['ImportDraft']
export type FileWish = Draft['wishes'][number]
export type Understanding = Schemas['ImportUnderstanding']
export type Told = NonNullable<Awaited<ReturnType<typeof fetchCheck>>>
export type ToldFile = NonNullable<Told['report']>['files'][number]

const path = (id: string) => ({ params: { path: { id } } })

/** How often the progress of a job is looked at. */
const beat = 700

export const useKinds = () =>
  useQuery({
    queryKey: ['import-kinds'],
    queryFn: () => told(api.GET('/api/v1/imports/kinds')),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useDrafts = (enabled: boolean) =>
  useQuery({
    queryKey: ['import-drafts'],
    queryFn: () => told(api.GET('/api/v1/imports/drafts')),
    enabled,
    // A job that fails tells nobody.
    refetchInterval: ({ state }) =>
      state.data?.drafts.some(draft => isUnderWay(draft.import_state)) ? 5 * beat : false,
  })

export const askRuns = (after: string, limit = 100) =>
  told(api.GET('/api/v1/imports', { params: { query: { limit, ...(after ? { after } : {}) } } }))

export type ImportRun = Awaited<ReturnType<typeof askRuns>>['imports'][number]

export const useRuns = () => useInfiniteQuery(pagesOf(['imports', 'list'], after => askRuns(after)))

export const useMappings = (enabled = true) =>
  useQuery({
    queryKey: ['import-mappings'],
    queryFn: () => told(api.GET('/api/v1/import-mappings')),
    enabled,
  })

export const useDraft = (id: string) =>
  useQuery({
    queryKey: ['import-draft', id],
    queryFn: () => told(api.GET('/api/v1/imports/drafts/{id}', path(id))),
  })

/** Looked at anew whenever what was said of it changes; the old picture stays meanwhile. */
export function useUnderstanding(id: string, file: number, version: number | undefined) {
  const language = useLanguage()
  return useQuery({
    queryKey: ['import-understanding', id, file, version, language],
    queryFn: () =>
      told(
        api.GET('/api/v1/imports/drafts/{id}/understanding', {
          params: { path: { id }, query: { file } },
        }),
      ),
    enabled: version !== undefined,
    placeholderData: before => before,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

const fetchCheck = async (id: string) =>
  (await told(api.GET('/api/v1/imports/drafts/{id}/check', path(id)))).check

export function useCheck(id: string, checks: number | undefined) {
  const language = useLanguage()
  return useQuery({
    queryKey: ['import-check', id, checks, language],
    queryFn: () => fetchCheck(id),
    enabled: checks !== undefined && checks > 0,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? beat : false),
  })
}

export function useImport(id: string) {
  const language = useLanguage()
  return useQuery({
    queryKey: ['imports', id, language],
    queryFn: () => told(api.GET('/api/v1/imports/{id}', path(id))),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? beat : false),
  })
}

export function useUpload() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (files: readonly File[]) => {
      const form = new FormData()
      for (const file of files) form.append('file', file, file.name)
      return told(api.POST('/api/v1/imports/drafts', { body: {}, bodySerializer: () => form }))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import-drafts'] }),
  })
}

/** Says how the files are to be read; what another person said meanwhile is not written over. */
export function useSay(draft: Draft | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (said: Pick<Draft, 'wishes' | 'options'>) => {
      if (!draft) throw new Error('no draft')
      return told(
        api.PUT('/api/v1/imports/drafts/{id}', {
          params: { path: { id: draft.id }, header: { 'If-Match': `"${draft.version}"` } },
          body: said,
        }),
      )
    },
    onSuccess: changed => queries.setQueryData(['import-draft', changed.id], changed),
    onError: () => queries.invalidateQueries({ queryKey: ['import-draft', draft?.id] }),
  })
}

export function useAsk(id: string) {
  const queries = useQueryClient()
  const anew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['import-draft', id] }),
      queries.invalidateQueries({ queryKey: ['import-drafts'] }),
    ])
  return {
    check: useMutation({
      mutationFn: () => told(api.POST('/api/v1/imports/drafts/{id}/check', { ...path(id), body: {} })),
      onSuccess: anew,
    }),
    run: useMutation({
      mutationFn: () => told(api.POST('/api/v1/imports/drafts/{id}/run', { ...path(id), body: {} })),
      onSuccess: anew,
    }),
    discard: useMutation({
      mutationFn: () => told(api.DELETE('/api/v1/imports/drafts/{id}', path(id))),
      onSuccess: () => queries.invalidateQueries({ queryKey: ['import-drafts'] }),
    }),
  }
}

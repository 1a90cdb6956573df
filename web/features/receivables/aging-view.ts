/** The view as the address holds it, and the steps in it: each is one the browser's Back undoes. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { only } from '../../paths.ts'
import type { Only } from './aging-queries.ts'

export interface AgingSearch {
  readonly as_of?: string
  readonly by?: string
  readonly sort?: string
  readonly q?: string
  readonly salesperson?: string
  readonly region?: string
  readonly class?: string
  readonly age?: string
  readonly customer?: string
  readonly currency?: string
  readonly bucket?: string
  readonly document?: string
  readonly entry?: string
}

/** What the drawer shows, outermost first; each needs those before it. */
export const levels = ['customer', 'document', 'entry'] as const
export type Level = (typeof levels)[number]

export function useAgingView() {
  const search: AgingSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (wanted: Partial<Record<keyof AgingSearch, string | undefined>>, replace = false) =>
    void navigate({
      to: '/aging',
      search: before => only({ ...before, ...wanted }),
      replace,
      resetScroll: false,
    })
  return {
    search,
    change,
    /** Opens what a figure is made of. */
    open: (customer: string, currency: string, bucket: string) =>
      change({ customer, currency, bucket, document: undefined, entry: undefined }),
    /** Shows the level and nothing below it. */
    backTo: (level: Level | 'table') => change(without(level)),
    /** One level less. */
    stepBack: () => change(without(search.entry ? 'document' : search.document ? 'customer' : 'table')),
  }
}

const onlyNames = ['salesperson', 'region', 'class'] as const

/** What the address narrows the figures to. */
export const onlyOf = (search: AgingSearch): Only =>
  Object.fromEntries(onlyNames.flatMap(name => (search[name] === undefined ? [] : [[name, search[name]]])))

export const nothingOpen = {
  customer: undefined,
  currency: undefined,
  bucket: undefined,
  document: undefined,
  entry: undefined,
}

export type AgingView = ReturnType<typeof useAgingView>

function without(level: Level | 'table') {
  if (level === 'entry') return {}
  const gone = { entry: undefined }
  if (level === 'document') return gone
  if (level === 'customer') return { ...gone, document: undefined }
  return { ...gone, document: undefined, customer: undefined, currency: undefined, bucket: undefined }
}

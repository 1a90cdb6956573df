/** What the pages of Today are made of, asked for once and shared. */
import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { addDays } from '../../ui/days.ts'
import { useAsOf } from '../frame/as-of.ts'

type Grouping = 'currency' | 'customer'

const agingQuery = (by: Grouping, day: string) => ({
  queryKey: ['aging', by, day],
  queryFn: () => told(api.GET('/api/v1/aging', { params: { query: { by, as_of: day } } })),
})

export function useAging(by: Grouping, daysBack = 0) {
  const { asOf } = useAsOf()
  return useQuery(agingQuery(by, addDays(asOf, -daysBack)))
}

/** What these owe, by code; few enough for an address. */
export const agingOfQuery = (customers: string[], day: string) => ({
  queryKey: ['owed', customers, day],
  queryFn: () =>
    told(
      api.GET('/api/v1/aging', {
        params: { query: { by: 'customer' as const, customer: customers, as_of: day } },
      }),
    ),
})

/** Figures of a period that ends on the day. */
export function useKpi(from: string, by?: 'month' | 'customer') {
  const { asOf } = useAsOf()
  return useQuery({
    queryKey: ['kpi', from, asOf, by ?? ''],
    queryFn: () =>
      told(
        api.GET('/api/v1/kpi', { params: { query: { from, to: asOf, as_of: asOf, ...(by ? { by } : {}) } } }),
      ),
  })
}

export const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`

/** The first day of the month so many months before that of the day. */
export function monthsBack(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

/** Whom to work on; the reason comes in the reader's language. */
export function useChase(limit: number) {
  const { asOf } = useAsOf()
  const language = useLanguage()
  return useQuery({
    queryKey: ['today', asOf, limit, language],
    queryFn: () => told(api.GET('/api/v1/today', { params: { query: { as_of: asOf, limit } } })),
  })
}

/** What is to be done about one customer, a row a currency. */
export function useChaseOf(customer: string) {
  const { asOf } = useAsOf()
  const language = useLanguage()
  return useQuery({
    queryKey: ['chase', customer, asOf, language],
    queryFn: () => told(api.GET('/api/v1/today', { params: { query: { as_of: asOf, customer } } })),
  })
}

export type Aged = NonNullable<ReturnType<typeof useAging>['data']>
export type AgedSums = Aged['totals'][number]
export type Figures = NonNullable<ReturnType<typeof useKpi>['data']>['rows'][number]

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { useAsOf } from '../frame/as-of.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { agingOfQuery, monthsBack, useAging } from '../today/figures.ts'

export const sheetKey = (code: string) => ['customer', code] as const

export const useSheet = (code: string) =>
  useQuery({
    queryKey: sheetKey(code),
    queryFn: () => told(api.GET('/api/v1/customers/{code}', { params: { path: { code } } })),
  })

/** The name of one that may owe nothing, so that it stands in no list of debts. */
export function useCustomerName(code: string): string {
  const { data: aged } = useAging('customer')
  const owing = aged?.rows.find(({ key }) => key === code)?.name
  const { data: sheet } = useQuery({
    queryKey: sheetKey(code),
    enabled: aged !== undefined && owing === undefined,
    queryFn: () => told(api.GET('/api/v1/customers/{code}', { params: { path: { code } } })),
  })
  return owing ?? sheet?.name ?? code
}

/** What it owes, a row a currency. */
export function useOwedBy(code: string) {
  const { asOf } = useAsOf()
  const aged = useQuery(agingOfQuery([code], asOf))
  return { ...aged, rows: aged.data?.rows ?? [] }
}

/** Bought in twelve months, by month and by product. */
export function useBought(code: string) {
  const { asOf } = useAsOf()
  const from = monthsBack(asOf, 11)
  return useQuery({
    queryKey: ['customer', code, 'bought', from, asOf],
    queryFn: () =>
      told(
        api.GET('/api/v1/customers/{code}/bought', {
          params: { path: { code }, query: { from, as_of: asOf } },
        }),
      ),
  })
}

/** Its entries up to the day, the latest first. */
export function useHistory(code: string) {
  const { asOf } = useAsOf()
  return useInfiniteQuery(
    pagesOf(['ledger', code, asOf], after =>
      told(
        api.GET('/api/v1/ledger', {
          params: {
            query: { customer: code, to: asOf, order: 'desc', limit: 50, ...(after ? { after } : {}) },
          },
        }),
      ),
    ),
  )
}

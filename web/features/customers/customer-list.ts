import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { useAsOf } from '../frame/as-of.ts'
import { pagesOf } from '../lists/pages-of.ts'
import { useListTotals } from '../lists/use-list-totals.ts'

type State = 'opening' | 'open' | 'stopped'
const states: readonly string[] = ['opening', 'open', 'stopped']
const isState = (text: string | undefined): text is State => text !== undefined && states.includes(text)

/** What the address narrows the list to, as the interface takes it. */
export function useCustomersAsked() {
  const { q, region, tier, salesperson, state } = useSearch({ from: '/customers' })
  return {
    ...(q ? { q } : {}),
    ...(region ? { region } : {}),
    ...(tier ? { tier } : {}),
    ...(salesperson ? { salesperson } : {}),
    ...(isState(state) ? { state } : {}),
  }
}

type Asked = ReturnType<typeof useCustomersAsked>

export const askCustomers = (asked: Asked, after: string, limit = 100) =>
  told(api.GET('/api/v1/customers', { params: { query: { ...asked, limit, ...(after ? { after } : {}) } } }))

/** The customers the address asks for, page after page. */
export function useCustomerList() {
  const asked = useCustomersAsked()
  const list = useInfiniteQuery({
    ...pagesOf(['customers', asked], after => askCustomers(asked, after)),
    placeholderData: before => before,
  })
  return { ...list, customers: list.data?.pages.flatMap(({ customers }) => customers) ?? [], asked }
}

export type ListedCustomer = ReturnType<typeof useCustomerList>['customers'][number]

/** As of the day that is looked at. */
export function useCustomerTotals(pages: Parameters<typeof useListTotals>[2]) {
  const asked = useCustomersAsked()
  const { asOf } = useAsOf()
  return useListTotals(
    ['customers', asked, asOf],
    () => told(api.GET('/api/v1/totals/customers', { params: { query: { ...asked, as_of: asOf } } })),
    pages,
    true,
  )
}

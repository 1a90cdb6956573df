import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'

const page = 100

type State = 'opening' | 'open' | 'stopped'
const states: readonly string[] = ['opening', 'open', 'stopped']
const isState = (text: string | undefined): text is State => text !== undefined && states.includes(text)

/** The customers the address asks for, page after page. */
export function useCustomerList() {
  const { q, region, tier, salesperson, state } = useSearch({ from: '/customers' })
  const asked = {
    ...(q ? { q } : {}),
    ...(region ? { region } : {}),
    ...(tier ? { tier } : {}),
    ...(salesperson ? { salesperson } : {}),
    ...(isState(state) ? { state } : {}),
  }
  const list = useInfiniteQuery({
    queryKey: ['customers', asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      told(
        api.GET('/api/v1/customers', {
          params: { query: { ...asked, limit: page, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: before => before,
  })
  return { ...list, customers: list.data?.pages.flatMap(({ customers }) => customers) ?? [], asked }
}

export type ListedCustomer = ReturnType<typeof useCustomerList>['customers'][number]

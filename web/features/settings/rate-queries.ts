import { useInfiniteQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { pagesOf } from '../lists/pages-of.ts'

export type Rate = components['schemas']['ListedRate']

export const rateKey = ['rates']

export const rateFilters = ['currency'] as const
export type RatesAsked = Readonly<Partial<Record<(typeof rateFilters)[number], string>>>

export const askRates = (asked: RatesAsked, after: string, limit = 100) =>
  told(
    api.GET('/api/v1/rates', { params: { query: { ...asked, ...(after === '' ? {} : { after }), limit } } }),
  )

export function useRates(asked: RatesAsked) {
  const list = useInfiniteQuery({
    ...pagesOf([...rateKey, asked], after => askRates(asked, after)),
    placeholderData: before => before,
  })
  return {
    ...list,
    rates: list.data?.pages.flatMap(({ rates }) => rates) ?? [],
    currencies: list.data?.pages[0]?.currencies ?? [],
  }
}

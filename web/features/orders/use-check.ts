import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, told } from '../../api/client.ts'

const pause = 350

/** Whether an order would pass, or goods of one at the door, asked once nothing was typed for a moment. */
export function useCheck(
  customer: string,
  amount: string | undefined,
  currency: string,
  { order, terms }: { readonly order?: string; readonly terms?: string | undefined } = {},
) {
  const asked = customer && amount ? JSON.stringify([customer, amount, currency, order, terms]) : ''
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const later = setTimeout(() => setSettled(asked), pause)
    return () => clearTimeout(later)
  }, [asked])
  const { data, isFetching } = useQuery({
    queryKey: ['credit', 'check', settled],
    enabled: settled !== '' && settled === asked && amount !== undefined,
    placeholderData: before => before,
    retry: false,
    gcTime: 0,
    queryFn: () =>
      told(
        api.POST('/api/v1/credit/{customer}/check', {
          params: { path: { customer } },
          body: {
            ...{ amount: amount ?? '0', currency, ...(terms ? { terms } : {}) },
            ...(order === undefined ? { at: 'order' as const } : { at: 'ship' as const, order }),
          },
        }),
      ),
  })
  return { decision: asked === '' ? undefined : data, isTelling: isFetching || settled !== asked }
}

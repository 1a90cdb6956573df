import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.d.ts'

export type Budget = components['schemas']['CreditBudget']
export type BudgetRow = components['schemas']['CreditBudgetUse']
export type BudgetUse = Budgets['use']
export type Tried =
  paths['/api/v1/credit-budgets/dry-run']['post']['responses'][200]['content']['application/json']
type Asked = NonNullable<
  paths['/api/v1/credit-budgets/dry-run']['post']['requestBody']
>['content']['application/json']
export type Budgets = paths['/api/v1/credit-budgets']['get']['responses'][200]['content']['application/json']

export const useBudgets = () =>
  useQuery({
    queryKey: ['credit-budgets'],
    queryFn: () => told(api.GET('/api/v1/credit-budgets')),
  })

export type BehindRow =
  paths['/api/v1/credit-budgets/customers']['get']['responses'][200]['content']['application/json']['customers'][number]

/** Whose credit is in a part; all without one. */
export const useBehind = (part: number | undefined) =>
  useQuery({
    queryKey: ['credit-budgets', 'customers', part],
    queryFn: () =>
      told(
        api.GET('/api/v1/credit-budgets/customers', {
          params: { query: { limit: 500, ...(part === undefined ? {} : { part }) } },
        }),
      ),
  })

const pause = 350

/** Worked out once nothing was typed for a moment. */
export function useTried(asked: Asked | undefined) {
  const key = asked ? JSON.stringify(asked) : ''
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const later = setTimeout(() => setSettled(key), pause)
    return () => clearTimeout(later)
  }, [key])
  return useQuery({
    queryKey: ['credit-budgets', 'dry-run', settled],
    enabled: settled !== '' && settled === key,
    placeholderData: before => before,
    retry: false,
    gcTime: 0,
    queryFn: () => told(api.POST('/api/v1/credit-budgets/dry-run', { body: JSON.parse(settled) as Asked })),
  })
}

/** What a row of the list shows beside the customer itself: what is owed, in which currency. */
import { useQueries } from '@tanstack/react-query'
import { useSession } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { agingOfQuery } from '../today/figures.ts'
import type { ListedCustomer } from './customer-list.ts'

type Aging = Awaited<ReturnType<ReturnType<typeof agingOfQuery>['queryFn']>>

export type Owed = Aging['rows'][number]

export interface RowFacts {
  readonly customer: ListedCustomer
  /** In the customer's currency, else the first there is. */
  readonly owed: Owed | undefined
  /** In further ones. */
  readonly others: readonly Owed[]
  /** Of what is owed. */
  readonly currency: string
  /** Of the credit limit: the customer's own, else the company's. */
  readonly limitCurrency: string
  readonly buckets: readonly string[]
}

type Page = readonly ListedCustomer[]

const codesOf = (page: Page) => page.map(({ code }) => code)

/** Asked page by page, as the list is: what twenty thousand owe is more than anybody looks at. */
export function useRowFacts(pages: readonly Page[]): readonly RowFacts[] {
  const { company } = useSession()
  const { asOf } = useAsOf()
  const answers = useQueries({
    queries: pages.map(page => ({ ...agingOfQuery(codesOf(page), asOf), enabled: page.length > 0 })),
  })
  return pages.flatMap((page, at) => rowFacts(page, answers[at]?.data, company.currency))
}

/** With what each of the page owes. */
export function rowFacts(page: Page, aged: Aging | undefined, own: string): readonly RowFacts[] {
  const owing = byCode(aged?.rows ?? [])
  return page.map(customer => {
    const limitCurrency = customer.currency ?? own
    const rows = owing.get(customer.code) ?? []
    const owed = rows.find(({ currency }) => currency === limitCurrency) ?? rows[0]
    return {
      ...{ customer, owed, limitCurrency },
      others: rows.filter(row => row !== owed),
      currency: owed?.currency ?? limitCurrency,
      buckets: aged?.buckets ?? [],
    }
  })
}

function byCode(rows: Aging['rows']): ReadonlyMap<string, Aging['rows']> {
  const found = new Map<string, Aging['rows']>()
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return found
}

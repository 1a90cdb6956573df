/** What can be done with the list: views, columns, the file of what it is narrowed to. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ListTools } from '../lists/ListTools.tsx'
import { SavedViews } from '../lists/SavedViews.tsx'
import type { List } from '../lists/use-list.ts'
import { agingOfQuery } from '../today/figures.ts'
import { askCustomers, useCustomersAsked } from './customer-list.ts'
import { type RowFacts, rowFacts } from './use-row-facts.ts'

const useWords = defineWords('customer-tools', {
  name: { en: 'customers-{{day}}', 'zh-CN': '客户-{{day}}' },
})

interface CustomerToolsProps {
  readonly list: List<RowFacts>
  /** How many there are, where that is known. */
  readonly count: number | undefined
}

export function CustomerTools({ list, count }: CustomerToolsProps) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { as_of: day, new: _, ...search } = useSearch({ from: '/customers' })
  const { asOf } = useAsOf()
  const asked = useCustomersAsked()
  const { company } = useSession()
  const queries = useQueryClient()
  return (
    <>
      <SavedViews
        list="customers"
        view={{ search, columns: list.choice.shown }}
        onApply={view => {
          const shown = list.all.map(({ id }) => id).filter(id => view.columns.includes(id))
          if (shown.length > 0) list.choice.choose(shown)
          void navigate({
            to: '/customers',
            search: { ...view.search, ...(day === undefined ? {} : { as_of: day }) },
          })
        }}
      />
      <ListTools
        {...{ list, count }}
        name={t('name', { day: asOf })}
        ask={async after => {
          const { customers, next } = await askCustomers(asked, after, 200)
          const codes = customers.map(({ code }) => code)
          const aged = codes.length > 0 ? await queries.fetchQuery(agingOfQuery(codes, asOf)) : undefined
          return { rows: rowFacts(customers, aged, company.currency), next }
        }}
      />
    </>
  )
}

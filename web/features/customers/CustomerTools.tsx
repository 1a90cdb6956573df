/** What can be done with the list: columns, views, the file of what is on screen. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { csvOf, download } from '../../ui/csv.ts'
import { Icon } from '../../ui/icons.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { ColumnsMenu } from '../lists/ColumnsMenu.tsx'
import type { ListColumns } from '../lists/columns.ts'
import { SavedViews } from '../lists/SavedViews.tsx'
import { type ColumnId, columnIds, fixedColumns, writtenOf } from './customer-columns.tsx'
import type { ListedCustomer } from './customer-list.ts'
import { useRowFacts } from './use-row-facts.ts'
import { useCustomerWords } from './words.ts'

const useWords = defineWords('customer-tools', {
  file: { en: 'Export {{count}} rows', 'zh-CN': '导出 {{count}} 行' },
  name: { en: 'customers-{{day}}', 'zh-CN': '客户-{{day}}' },
  currency: { en: 'Currency', 'zh-CN': '币种' },
})

interface CustomerToolsProps {
  readonly customers: readonly ListedCustomer[]
  readonly columns: ListColumns<ColumnId>
}

export function CustomerTools({ customers, columns }: CustomerToolsProps) {
  const { t } = useWords()
  const words = useCustomerWords()
  const navigate = useNavigate()
  const { as_of: day, new: _, ...search } = useSearch({ from: '/customers' })
  const { asOf } = useAsOf()
  const factsOf = useRowFacts()
  const save = () => {
    const ids = columns.shown.filter(id => id !== 'age')
    const head = [...ids.map(id => words.t(id)), t('currency')]
    const rows = customers
      .map(factsOf)
      .map(facts => [
        ...ids.map(id => writtenOf(id, facts)),
        facts.owed?.currency ?? facts.customer.currency ?? '',
      ])
    download(`${t('name', { day: asOf })}.csv`, csvOf([head, ...rows]))
  }
  return (
    <>
      <SavedViews
        list="customers"
        view={{ search, columns: columns.shown }}
        onApply={view => {
          const shown = columnIds.filter(id => view.columns.includes(id))
          if (shown.length > 0) columns.choose(shown)
          void navigate({
            to: '/customers',
            search: { ...view.search, ...(day === undefined ? {} : { as_of: day }) },
          })
        }}
      />
      <ColumnsMenu
        columns={columns}
        choices={columnIds.filter(id => !fixedColumns.includes(id))}
        nameOf={words.t}
      />
      <button type="button" className="btn" disabled={customers.length === 0} onClick={save}>
        <Icon name="download" />
        {t('file', { count: customers.length })}
      </button>
    </>
  )
}

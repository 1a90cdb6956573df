import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useListKeys } from '../../ui/list-keys.ts'
import { Empty } from '../../ui/states.tsx'
import { useDaySearch } from '../frame/day-search.ts'
import { BringIn } from '../lists/BringIn.tsx'
import { BatchBar, choiceColumn, useChoice } from '../lists/choice.tsx'
import { ListRows } from '../lists/ListRows.tsx'
import { ListTable } from '../lists/ListTable.tsx'
import { useList } from '../lists/use-list.ts'
import { CustomerFilters } from './CustomerFilters.tsx'
import { CustomerTools } from './CustomerTools.tsx'
import { useCustomerColumns } from './customer-columns.tsx'
import { useCustomerList, useCustomerTotals } from './customer-list.ts'
import { HandOver } from './HandOver.tsx'
import { useListOrder } from './list-order.ts'
import { NewCustomer } from './NewCustomer.tsx'
import { useRowFacts } from './use-row-facts.ts'
import './customers.css'

const useWords = defineWords('customers', {
  title: { en: 'Customers', 'zh-CN': '客户' },
  add: { en: 'New customer', 'zh-CN': '新建客户' },
  none: {
    en: 'No customer yet. They come with an import of customers or invoices, or one by one.',
    'zh-CN': '还没有客户。可以导入客户或发票文件，也可以逐个新建。',
  },
  noMatch: { en: 'No customer fits these filters.', 'zh-CN': '没有符合筛选条件的客户。' },
  handOver: { en: 'Hand over', 'zh-CN': '移交' },
  clear: { en: 'Clear the filters', 'zh-CN': '清除筛选' },
})

export function CustomersPage() {
  const { t } = useWords()
  const may = useMay()
  const navigate = useNavigate({ from: '/customers' })
  const search = useSearch({ from: '/customers' })
  const day = useDaySearch()
  const pages = useCustomerList()
  const totals = useCustomerTotals(pages)
  const { customers } = pages
  useListOrder(customers, ({ code }) => code)
  const isFiltered = Object.keys(pages.asked).length > 0
  const rows = useRowFacts(pages.data?.pages.map(page => page.customers) ?? [])
  const choice = useChoice({
    rows,
    keyOf: ({ customer }) => customer.code,
    nameOf: ({ customer }) => customer.name,
  })
  const columns = useCustomerColumns()
  const mayHandOver = may('hand-over')
  const list = useList('customers', mayHandOver ? [choiceColumn(choice), ...columns] : columns)
  const [active, setActive] = useState(-1)
  const [isHanding, setIsHanding] = useState(false)
  useListKeys({
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: index => {
      const code = customers[index]?.code
      if (code !== undefined) void navigate({ to: '/customers/$code', params: { code }, search: day })
    },
    ...(mayHandOver ? { onChoose: index => choice.toggle(rows[index]) } : {}),
  })
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
        <div className="sp" />
        <CustomerTools {...{ list }} count={totals.count} />
        {may('edit-customers') ? (
          <Link className="btn p" to="/customers" search={{ ...search, new: 'yes' }}>
            {t('add')}
          </Link>
        ) : null}
      </div>
      <CustomerFilters known={customers} />
      <BatchBar choice={choice}>
        <button type="button" className="btn p" onClick={() => setIsHanding(true)}>
          <Icon name="handOver" />
          {t('handOver')}
        </button>
      </BatchBar>
      <section className="panel" aria-busy={pages.isFetching}>
        <ListRows
          {...{ list: pages, count: rows.length, waiting: 14 }}
          empty={
            <Empty says={t(isFiltered ? 'noMatch' : 'none')}>
              {isFiltered ? (
                <button
                  type="button"
                  className="btn"
                  onClick={() =>
                    void navigate({ search: ({ as_of: on }) => (on === undefined ? {} : { as_of: on }) })
                  }
                >
                  {t('clear')}
                </button>
              ) : (
                <BringIn />
              )}
            </Empty>
          }
        >
          <ListTable
            {...{ rows, active, pages, totals, columns: list.columns }}
            className="customers"
            label={t('title')}
            keyOf={({ customer }) => customer.code}
          />
        </ListRows>
      </section>
      {search.new ? <NewCustomer /> : null}
      {isHanding ? (
        <HandOver
          customers={choice.chosen.map(({ customer }) => customer)}
          onClose={() => setIsHanding(false)}
          onDone={() => {
            setIsHanding(false)
            choice.clear()
          }}
        />
      ) : null}
    </>
  )
}

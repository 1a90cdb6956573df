import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { CustomerFilters } from './CustomerFilters.tsx'
import { CustomerTable } from './CustomerTable.tsx'
import { useCustomerList } from './customer-list.ts'
import { NewCustomer } from './NewCustomer.tsx'
import './customers.css'

const useWords = defineWords('customers', {
  title: { en: 'Customers', 'zh-CN': '客户' },
  add: { en: 'New customer', 'zh-CN': '新建客户' },
  none: {
    en: 'No customer yet. They come with an import of customers or invoices, or one by one.',
    'zh-CN': '还没有客户。可以导入客户或发票文件，也可以逐个新建。',
  },
  noMatch: { en: 'No customer fits these filters.', 'zh-CN': '没有符合筛选条件的客户。' },
  clear: { en: 'Clear the filters', 'zh-CN': '清除筛选' },
})

export function CustomersPage() {
  const { t } = useWords()
  const may = useMay()
  const navigate = useNavigate({ from: '/customers' })
  const search = useSearch({ from: '/customers' })
  const list = useCustomerList()
  const isFiltered = Object.keys(list.asked).length > 0
  const isEmpty = !list.isPending && !list.error && list.customers.length === 0
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
        <div className="sp" />
        {may('edit-customers') ? (
          <Link className="btn p" to="/customers" search={{ ...search, new: 'yes' }}>
            {t('add')}
          </Link>
        ) : null}
      </div>
      <CustomerFilters known={list.customers} />
      <section className="panel" aria-label={t('title')} aria-busy={list.isFetching}>
        {list.error ? <Broken error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isPending ? <Waiting rows={14} /> : null}
        {isEmpty ? (
          <Empty says={t(isFiltered ? 'noMatch' : 'none')}>
            {isFiltered ? (
              <button
                type="button"
                className="btn"
                onClick={() =>
                  void navigate({
                    search: ({ as_of: day }) => (day === undefined ? {} : { as_of: day }),
                  })
                }
              >
                {t('clear')}
              </button>
            ) : null}
          </Empty>
        ) : null}
        {list.customers.length > 0 ? (
          <CustomerTable
            customers={list.customers}
            isStale={list.isPlaceholderData}
            more={list.hasNextPage}
            onMore={() => {
              if (!list.isFetchingNextPage) void list.fetchNextPage()
            }}
          />
        ) : null}
      </section>
      {search.new ? <NewCustomer /> : null}
    </>
  )
}

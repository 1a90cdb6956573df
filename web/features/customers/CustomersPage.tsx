import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { useColumns } from '../lists/columns.ts'
import { CustomerFilters } from './CustomerFilters.tsx'
import { CustomerTable } from './CustomerTable.tsx'
import { CustomerTools } from './CustomerTools.tsx'
import { columnIds, firstHidden, fixedColumns } from './customer-columns.tsx'
import { useCustomerList } from './customer-list.ts'
import { HandOver } from './HandOver.tsx'
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
  chosen: { en: '{{count}} customers chosen', 'zh-CN': '已选 {{count}} 户' },
  handOver: { en: 'Hand over', 'zh-CN': '移交' },
  none_chosen: { en: 'Choose none', 'zh-CN': '取消选择' },
  clear: { en: 'Clear the filters', 'zh-CN': '清除筛选' },
})

export function CustomersPage() {
  const { t } = useWords()
  const may = useMay()
  const navigate = useNavigate({ from: '/customers' })
  const search = useSearch({ from: '/customers' })
  const list = useCustomerList()
  const isFiltered = Object.keys(list.asked).length > 0
  const columns = useColumns('customers', columnIds, fixedColumns, firstHidden)
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set())
  const [isHanding, setIsHanding] = useState(false)
  const chosen = list.customers.filter(({ code }) => codes.has(code))
  const isEmpty = !list.isPending && !list.error && list.customers.length === 0
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
        <div className="sp" />
        <CustomerTools customers={list.customers} columns={columns} />
        {may('edit-customers') ? (
          <Link className="btn p" to="/customers" search={{ ...search, new: 'yes' }}>
            {t('add')}
          </Link>
        ) : null}
      </div>
      <CustomerFilters known={list.customers} />
      {chosen.length > 0 ? (
        <div className="batch row" role="status">
          <b>{t('chosen', { count: chosen.length })}</b>
          <button type="button" className="btn p" onClick={() => setIsHanding(true)}>
            <Icon name="handOver" />
            {t('handOver')}
          </button>
          <button type="button" className="btn q" onClick={() => setCodes(new Set())}>
            {t('none_chosen')}
          </button>
        </div>
      ) : null}
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
            columns={columns.shown}
            chosen={may('hand-over') ? { codes, choose: setCodes } : undefined}
            isStale={list.isPlaceholderData}
            more={list.hasNextPage}
            onMore={() => {
              if (!list.isFetchingNextPage) void list.fetchNextPage()
            }}
          />
        ) : null}
      </section>
      {search.new ? <NewCustomer /> : null}
      {isHanding ? (
        <HandOver
          customers={chosen}
          onClose={() => setIsHanding(false)}
          onDone={() => {
            setIsHanding(false)
            setCodes(new Set())
          }}
        />
      ) : null}
    </>
  )
}

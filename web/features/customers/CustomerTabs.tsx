import { Link, useSearch } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { BehaviourTab } from './BehaviourTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { InvoicesTab } from './InvoicesTab.tsx'
import { OpenItemsTab } from './OpenItemsTab.tsx'
import { ReceiptsTab } from './ReceiptsTab.tsx'

const useWords = defineWords('customer-tabs', {
  parts: { en: 'Parts of the page', 'zh-CN': '分栏' },
  open: { en: 'Open items', 'zh-CN': '未结' },
  invoices: { en: 'Invoices', 'zh-CN': '发票' },
  receipts: { en: 'Receipts', 'zh-CN': '收款' },
  behaviour: { en: 'How it pays', 'zh-CN': '付款习惯' },
  history: { en: 'History', 'zh-CN': '往来' },
  asList: { en: 'As a list', 'zh-CN': '在列表中打开' },
})

const tabs = ['open', 'invoices', 'receipts', 'behaviour', 'history'] as const
type Tab = (typeof tabs)[number]

export function CustomerTabs({ code }: { readonly code: string }) {
  const { t } = useWords()
  const { tab: asked, document: _, ...search } = useSearch({ from: '/customers/$code' })
  const tab: Tab = tabs.find(each => each === asked) ?? 'open'
  return (
    <section className="panel">
      <nav className="tabs" aria-label={t('parts')}>
        {tabs.map(each => (
          <Link
            key={each}
            to="/customers/$code"
            params={{ code }}
            search={{ ...search, tab: each }}
            resetScroll={false}
            aria-current={each === tab ? 'page' : undefined}
          >
            {t(each)}
          </Link>
        ))}
        <AsList {...{ code, tab }} />
      </nav>
      {tab === 'open' ? <OpenItemsTab code={code} /> : null}
      {tab === 'invoices' ? <InvoicesTab code={code} /> : null}
      {tab === 'receipts' ? <ReceiptsTab code={code} /> : null}
      {tab === 'behaviour' ? <BehaviourTab code={code} /> : null}
      {tab === 'history' ? <HistoryTab code={code} /> : null}
    </section>
  )
}

/** Where columns are chosen, sums stand and a file is made of it. */
function AsList({ code, tab }: { readonly code: string; readonly tab: Tab }) {
  const { t } = useWords()
  const search = { ...useDaySearch(), customer: code }
  if (tab === 'open')
    return (
      <Link className="aslist" to="/open-items" search={search}>
        {t('asList')}
      </Link>
    )
  if (tab !== 'invoices' && tab !== 'receipts') return null
  return (
    <Link
      className="aslist"
      to="/documents"
      search={{ ...search, kind: tab === 'receipts' ? 'receipt' : 'sales' }}
    >
      {t('asList')}
    </Link>
  )
}

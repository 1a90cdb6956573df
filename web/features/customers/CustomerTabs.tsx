import { useSearch } from '@tanstack/react-router'
import { BehaviourTab } from './BehaviourTab.tsx'
import { DocumentsTab } from './DocumentsTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { OpenItemsTab } from './OpenItemsTab.tsx'
import { type Tab, TabHead, tabs } from './TabHead.tsx'
import '../receivables/receivables.css'

export function CustomerTabs({ code }: { readonly code: string }) {
  const { tab: asked } = useSearch({ from: '/customers/$code' })
  const tab: Tab = tabs.find(each => each === asked) ?? 'open'
  return (
    <section className="panel">
      {tab === 'open' ? <OpenItemsTab code={code} /> : null}
      {tab === 'invoices' || tab === 'receipts' ? <DocumentsTab key={tab} {...{ code, tab }} /> : null}
      {tab === 'behaviour' || tab === 'history' ? <TabHead {...{ code, tab }} /> : null}
      {tab === 'behaviour' ? <BehaviourTab code={code} /> : null}
      {tab === 'history' ? <HistoryTab code={code} /> : null}
    </section>
  )
}

import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { defineWords } from '../../language/language.ts'

const useWords = defineWords('customer-tabs', {
  parts: { en: 'Parts of the page', 'zh-CN': '分栏' },
  open: { en: 'Open items', 'zh-CN': '未结' },
  invoices: { en: 'Invoices', 'zh-CN': '发票' },
  receipts: { en: 'Receipts', 'zh-CN': '收款' },
  behaviour: { en: 'How it pays', 'zh-CN': '付款习惯' },
  history: { en: 'History', 'zh-CN': '往来' },
})

export const tabs = ['open', 'invoices', 'receipts', 'behaviour', 'history'] as const
export type Tab = (typeof tabs)[number]

interface TabHeadProps {
  readonly code: string
  readonly tab: Tab
  /** What can be done with what the tab shows. */
  readonly children?: ReactNode
}

/** The ways between the tabs; another one begins with nothing open. */
export function TabHead({ code, tab, children }: TabHeadProps) {
  const { t } = useWords()
  const { as_of: day } = useSearch({ from: '/customers/$code' })
  return (
    <header className="tabs">
      <nav aria-label={t('parts')}>
        {tabs.map(each => (
          <Link
            key={each}
            to="/customers/$code"
            params={{ code }}
            search={{ ...(day === undefined ? {} : { as_of: day }), tab: each }}
            resetScroll={false}
            aria-current={each === tab ? 'page' : undefined}
          >
            {t(each)}
          </Link>
        ))}
      </nav>
      <span className="sp" />
      {children}
    </header>
  )
}

import { Link, useLocation } from '@tanstack/react-router'
import { Fragment, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { defineWords } from '../../language/language.ts'
import { useMay, useSession } from '../../session.tsx'
import { Icon, type IconName, Logo } from '../../ui/icons.tsx'
import { negativesStyle, onNegatives } from '../../ui/negatives.ts'
import { useNumbersFromServer } from '../lists/preferences.ts'
import { AsOfControl, PastBand } from './AsOf.tsx'
import { useAsOf } from './as-of.ts'
import { KeySheet } from './KeySheet.tsx'
import { useLive } from './live.ts'
import { Notices } from './Notices.tsx'
import { Person } from './Person.tsx'
import { Search } from './Search.tsx'

const useWords = defineWords('frame', {
  product: { en: 'Huikuan', 'zh-CN': '回款' },
  navigation: { en: 'Main', 'zh-CN': '主导航' },
  skip: { en: 'To the content', 'zh-CN': '跳到正文' },
  today: { en: 'Today', 'zh-CN': '今日' },
  customers: { en: 'Customers', 'zh-CN': '客户' },
  credit: { en: 'Credit', 'zh-CN': '信用' },
  orders: { en: 'Orders', 'zh-CN': '订单' },
  receivables: { en: 'Receivables', 'zh-CN': '应收' },
  imports: { en: 'Imports', 'zh-CN': '导入' },
  requests: { en: 'Approvals', 'zh-CN': '审批' },
  settings: { en: 'Settings', 'zh-CN': '设置' },
})

interface Entry {
  readonly to: '/' | '/customers' | '/credit' | '/orders' | '/aging' | '/imports' | '/requests' | '/settings'
  readonly word:
    | 'today'
    | 'customers'
    | 'credit'
    | 'orders'
    | 'receivables'
    | 'imports'
    | 'requests'
    | 'settings'
  readonly icon: IconName
  readonly permission: string
}

/** An entry stands here once its module does, and shows to whom the role permits it. */
const entries: readonly Entry[] = [
  { to: '/', word: 'today', icon: 'today', permission: 'read' },
  { to: '/customers', word: 'customers', icon: 'customers', permission: 'read' },
  { to: '/credit', word: 'credit', icon: 'credit', permission: 'read' },
  { to: '/orders', word: 'orders', icon: 'orders', permission: 'read' },
  { to: '/aging', word: 'receivables', icon: 'receivables', permission: 'read' },
  { to: '/imports', word: 'imports', icon: 'imports', permission: 'see-imports' },
  { to: '/requests', word: 'requests', icon: 'approvals', permission: 'see-requests' },
  { to: '/settings', word: 'settings', icon: 'settings', permission: 'audit' },
]

/** The pages that stand beside ageing. */
const owed = /^\/(open-items|documents|enter\/(?!order|shipment)|months)\b/

/** On a phone the rail is wider than the screen for who may see everything: the page one is on stays in sight. */
function useRailInSight() {
  const rail = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another entry
  useEffect(() => {
    rail.current?.querySelector('.on')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  return rail
}

export function Frame({ children }: { readonly children: ReactNode }) {
  useLive()
  useNumbersFromServer()
  const rail = useRailInSight()
  const negatives = useSyncExternalStore(onNegatives, negativesStyle)
  const isOwed = useLocation({ select: ({ pathname }) => owed.test(pathname) })
  const isAgreed = useLocation({ select: ({ pathname }) => pathname.startsWith('/contracts') })
  const { t } = useWords()
  const may = useMay()
  const { company } = useSession()
  const { isPast, asOf } = useAsOf()
  const search = isPast ? { as_of: asOf } : {}
  return (
    <div className="app">
      <a className="skip btn" href="#content">
        {t('skip')}
      </a>
      <nav ref={rail} className="rail" aria-label={t('navigation')}>
        <div className="brand">
          <Logo />
          <span>{t('product')}</span>
        </div>
        {entries
          .filter(entry => may(entry.permission))
          .map(entry => (
            <Link
              key={entry.to}
              to={entry.to}
              search={search}
              className={
                (entry.to === '/aging' && isOwed) || (entry.to === '/orders' && isAgreed) ? 'e on' : 'e'
              }
              activeProps={{ className: 'e on', 'aria-current': 'page' }}
              activeOptions={{ exact: entry.to === '/', includeSearch: false }}
            >
              <Icon name={entry.icon} />
              <span className="t">{t(entry.word)}</span>
            </Link>
          ))}
        <div className="foot">
          {company.name}
          <br />
          {company.code} · {company.currency}
        </div>
      </nav>
      <div style={{ minWidth: 0 }} className={isPast ? 'pastframe' : undefined}>
        <header className="top">
          <Search />
          <div className="sp" />
          <AsOfControl />
          <KeySheet />
          <Person />
        </header>
        <PastBand />
        <main className="main" id="content" tabIndex={-1}>
          {/* Figures written anew all at once when their style is. */}
          <Fragment key={negatives}>{children}</Fragment>
        </main>
        <Notices />
      </div>
    </div>
  )
}

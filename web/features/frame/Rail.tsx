/** The way to every page: at the side, on a phone at the foot, where those that do not fit open from the last place. */
import { Link, useLocation } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay, useSession } from '../../session.tsx'
import { Icon, type IconName, Logo } from '../../ui/icons.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useDaySearch } from './day-search.ts'
import { useWaiting, type Waiting } from './use-waiting.ts'

const useWords = defineWords('rail', {
  product: { en: 'Huikuan', 'zh-CN': '回款' },
  navigation: { en: 'Main', 'zh-CN': '主导航' },
  more: { en: 'More', 'zh-CN': '更多' },
  morePages: { en: 'More pages', 'zh-CN': '更多页面' },
  today: { en: 'Today', 'zh-CN': '今日' },
  customers: { en: 'Customers', 'zh-CN': '客户' },
  credit: { en: 'Credit', 'zh-CN': '信用' },
  orders: { en: 'Orders', 'zh-CN': '订单' },
  receivables: { en: 'Receivables', 'zh-CN': '应收' },
  imports: { en: 'Imports', 'zh-CN': '导入' },
  requests: { en: 'Approvals', 'zh-CN': '审批' },
  settings: { en: 'Settings', 'zh-CN': '设置' },
  waiting: { en: '{{count}} waiting for you', 'zh-CN': '{{count}} 项待您处理' },
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
  /** The pages beside it. */
  readonly holds?: RegExp
  /** What waits on its pages. */
  readonly counts?: readonly (keyof Waiting)[]
}

/** An entry stands here once its module does, and shows to whom the role permits it. */
const entries: readonly Entry[] = [
  { to: '/', word: 'today', icon: 'today', permission: 'read' },
  { to: '/customers', word: 'customers', icon: 'customers', permission: 'read', holds: /^\/visit\b/ },
  {
    ...{ to: '/credit', word: 'credit', icon: 'credit', permission: 'read' },
    counts: ['applications', 'ratings'],
  },
  {
    ...{ to: '/orders', word: 'orders', icon: 'orders', permission: 'read' },
    holds: /^\/(contracts|recalls|stock)\b/,
    counts: ['holds', 'drafts', 'signing'],
  },
  {
    ...{ to: '/aging', word: 'receivables', icon: 'receivables', permission: 'read' },
    holds: /^\/(open-items|documents|enter\/(?!order|shipment)|months)\b/,
  },
  { to: '/imports', word: 'imports', icon: 'imports', permission: 'see-imports' },
  {
    ...{ to: '/requests', word: 'requests', icon: 'approvals', permission: 'see-requests' },
    counts: ['requests'],
  },
  { to: '/settings', word: 'settings', icon: 'settings', permission: 'audit' },
]

/** So many fit at the foot of a phone in either language. */
const fitting = 5

export function Rail() {
  const { t } = useWords()
  const may = useMay()
  const { company } = useSession()
  const { pathname } = useLocation()
  const mine = entries.filter(entry => may(entry.permission))
  const rest = mine.length > fitting ? mine.slice(fitting - 1) : []
  const isInRest = rest.some(({ to, holds }) => pathname.startsWith(to) || holds?.test(pathname))
  return (
    <nav className="rail" aria-label={t('navigation')}>
      <div className="brand">
        <Logo />
        <span>{t('product')}</span>
      </div>
      {mine.map(entry => (
        <Way key={entry.to} entry={entry} className={rest.includes(entry) ? 'e away' : 'e'} />
      ))}
      {rest.length > 0 ? (
        <Popover
          title={t('morePages')}
          className={`e${isInRest ? ' on' : ''}`}
          label={
            <>
              <Icon name="more" />
              <span className="t">{t('more')}</span>
            </>
          }
        >
          {close => rest.map(entry => <Way key={entry.to} entry={entry} className="e" onGo={close} />)}
        </Popover>
      ) : null}
      <div className="foot">
        {company.name}
        <br />
        {company.code} · {company.currency}
      </div>
    </nav>
  )
}

interface WayProps {
  readonly entry: Entry
  readonly className: string
  onGo?(): void
}

function Way({ entry: { to, word, icon, holds, counts = [] }, className, onGo }: WayProps) {
  const { t } = useWords()
  const search = useDaySearch()
  const { waiting } = useWaiting()
  const count = counts.reduce((all, name) => all + (waiting?.[name] ?? 0), 0)
  const isBeside = useLocation({ select: ({ pathname }) => holds?.test(pathname) ?? false })
  return (
    <Link
      to={to}
      search={search}
      className={isBeside ? `${className} on` : className}
      activeProps={{ className: `${className} on`, 'aria-current': 'page' }}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <Icon name={icon} />
      <span className="t">{t(word)}</span>
      {count > 0 ? (
        <>
          <span className="c" aria-hidden="true">
            {count}
          </span>
          <span className="visually-hidden"> {t('waiting', { count })}</span>
        </>
      ) : null}
    </Link>
  )
}

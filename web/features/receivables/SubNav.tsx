/** The pages of what is owed, beside each other. */
import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { useDaySearch } from '../frame/day-search.ts'

const useWords = defineWords('receivables-nav', {
  pages: { en: 'Receivables', 'zh-CN': '应收' },
  '/aging': { en: 'Ageing', 'zh-CN': '账龄' },
  '/open-items': { en: 'Open items', 'zh-CN': '未清项' },
  '/documents': { en: 'Documents', 'zh-CN': '单据' },
  '/requests': { en: 'Approvals', 'zh-CN': '审批' },
  '/months': { en: 'Month end', 'zh-CN': '关账' },
})

const pages = [
  { to: '/aging', permission: 'read' },
  { to: '/open-items', permission: 'read' },
  { to: '/documents', permission: 'read' },
  { to: '/requests', permission: 'see-requests' },
  { to: '/months', permission: 'read' },
] as const

export function SubNav() {
  const { t } = useWords()
  const may = useMay()
  const day = useDaySearch()
  return (
    <nav className="subnav" aria-label={t('pages')}>
      {pages
        .filter(({ permission }) => may(permission))
        .map(({ to }) => (
          <Link
            key={to}
            to={to}
            search={day}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ includeSearch: false }}
          >
            {t(to)}
          </Link>
        ))}
    </nav>
  )
}

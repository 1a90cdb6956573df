/** The pages of credit, beside each other. */
import { Link } from '@tanstack/react-router'
import { creditPages, usePageWords } from './credit-pages.ts'
import './credit.css'

export function CreditNav() {
  const { t } = usePageWords()
  return (
    <nav className="subnav" aria-label={t('pages')}>
      {creditPages.map(to => (
        <Link
          key={to}
          to={to}
          search={{}}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t(to)}
        </Link>
      ))}
    </nav>
  )
}

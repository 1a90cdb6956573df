/** The pages of credit, beside each other. */
import { Link } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { creditPages, usePageWords } from './credit-pages.ts'
import './credit.css'

export function CreditNav() {
  const { t } = usePageWords()
  const may = useMay()
  return (
    <nav className="subnav" aria-label={t('pages')}>
      {creditPages
        .filter(to => to !== '/credit/budget' || may('see-all'))
        .map(to => (
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

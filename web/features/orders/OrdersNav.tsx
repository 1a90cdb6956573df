/** The pages of orders, beside each other. */
import { Link } from '@tanstack/react-router'
import { useHoldWords } from './hold-words.ts'

const pages = ['/orders', '/orders/holds', '/orders/rationing', '/contracts', '/recalls'] as const

export function OrdersNav() {
  const { t } = useHoldWords()
  return (
    <nav className="subnav" aria-label={t('pages')}>
      {pages.map(to => (
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

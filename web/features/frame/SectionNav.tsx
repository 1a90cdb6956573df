/** The pages of one word of the rail, beside each other; the day goes along. */
import { Link } from '@tanstack/react-router'
import { useMay } from '../../session.tsx'
import { useDaySearch } from './day-search.ts'
import { sections, useSectionWords } from './sections.ts'

export function SectionNav({ of }: { readonly of: keyof typeof sections }) {
  const { t } = useSectionWords()
  const may = useMay()
  const day = useDaySearch()
  return (
    <nav className="subnav" aria-label={t(of)}>
      {sections[of]
        .filter(({ permission }) => may(permission))
        .map(({ to }) => (
          <Link
            key={to}
            to={to}
            search={day}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {t(to)}
          </Link>
        ))}
    </nav>
  )
}
